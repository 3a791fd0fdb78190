Feature: Who may recover a backup

  Only the Microsoft account and the cloud account the backup was made with bring it back, and only after signing in.

  @R24
  Rule: Recovery reads from the iCloud account

    Example: the store sees the read of Ana's account
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana recovers on the new phone
      Then a read of her cloud account is seen
      And the new phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |

    Example: where the read fails nothing is restored
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the cloud store of the new phone is not ready
      When Ana recovers on the new phone
      Then the new phone still shows no account
      And once the cloud store answers again, the same recovery works

  @R25
  Rule: Recovery needs the account the backup was made with

    Example: the same Microsoft account and the same cloud account
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |

    Example: another Microsoft account and the same cloud account
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana recovers on the new phone as "ana.second@outlook.example"
      Then the new phone still shows no account
      And once she signs in, the same recovery works

    Example: the same Microsoft account and another cloud account
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone is signed in to the cloud account "ana-second"
      When Ana recovers on the new phone
      Then the new phone still shows no account
      And once the cloud account is signed in, the same recovery works

    Example: another Microsoft account and another cloud account
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone is signed in to the cloud account "ana-second"
      When Ana recovers on the new phone as "ana.second@outlook.example"
      Then the new phone still shows no account
      And the backup is still unharmed
      And once she signs in to both, the same recovery works

  @R26
  Rule: Signing in gates the release of the data

    Example: a wrong password
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana recovers on the new phone with a wrong password
      Then the recovery is refused because the sign-in failed
      And the new phone still shows no account
      And once she signs in, the same recovery works

    Example: a work account
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana recovers on the new phone with her work account
      Then the recovery is refused because the account is of the wrong type
      And the new phone still shows no account
      And once she signs in, the same recovery works

    Example: leaving the sign-in
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana recovers on the new phone but leaves the sign-in
      Then the new phone still shows no account
      And no read of her cloud account is seen
      And once she signs in, the same recovery works
