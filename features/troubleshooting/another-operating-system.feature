Feature: Changing the operating system

  @R51
  Rule: The backup is in the phone system's own store

    Example: the other system's store is not written to
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana switches backup on on the old phone
      Then a write to her cloud account is seen
      And the other system's store was never called

    Example: recovery does not ask the other system's store
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the cloud store of the new phone is not ready
      When Ana recovers on the new phone
      Then once the cloud store answers again, the same recovery works
      And the other system's store was never called

  @R52
  Rule: No backup crosses from one system to the other

    Example: the backup is not available on the other system
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana's new phone runs the other operating system
      When Ana recovers on the new phone
      Then the recovery is refused because the backup is unavailable
      And the new phone still shows no account
      And the backup is still unharmed

    Example: going back finds it again
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana's new phone runs the other operating system
      And Ana has been refused a recovery on the new phone
      When Ana recovers on the third phone
      Then the third phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |

    Example: a backup of each system stands beside the other
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana's new phone runs the other operating system
      And Ana's third phone runs the other operating system
      And her new phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      When Ana recovers on the third phone
      Then the third phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      And a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |

  @R53
  Rule: After a change of system accounts are added by hand

    Example: an account is added right after the refusal
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana's new phone runs the other operating system
      And Ana has been refused a recovery on the new phone
      When Ana adds these accounts on the new phone
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      Then the new phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the code of "Harbour" on the new phone is accepted

    Example: what was added by hand is not displaced by a second try
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana's new phone runs the other operating system
      And Ana has been refused a recovery on the new phone
      And her new phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      When Ana recovers on the new phone
      Then the new phone still shows these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      And the code of "Lantern" on the new phone is accepted
