Feature: Proving a personal account

  The password and something more: a code that comes by e-mail or to a phone number.

  @R38
  Rule: A personal account needs more than its password

    Scenario Outline: it is not enough to come <EVIDENCE>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Microsoft" on the new phone <EVIDENCE>
      Then "Microsoft" on the new phone still waits for proof
      And once Ana proves "Microsoft" on the new phone, its code is accepted

      Examples:
        | EVIDENCE                     |
        | with her password alone      |
        | with a wrong password        |
        | with another account of hers |

    Example: the password alone leaves no trace after a restart
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Microsoft" on the new phone with her password alone
      And the app on the new phone is killed and started again
      Then "Microsoft" on the new phone still waits for proof
      And once Ana proves "Microsoft" on the new phone, its code is accepted

  @R39
  Rule: E-mail or phone completes the proof

    Scenario Outline: a code that comes <CHANNEL>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana proves "Microsoft" on the new phone <CHANNEL>
      Then the code of "Microsoft" on the new phone is accepted as its own
      And the new phone asked for the password of "Microsoft" before its proof <CHANNEL>

      Examples:
        | CHANNEL   |
        | by e-mail |
        | by phone  |

    Scenario Outline: an account that can be reached <CHANNEL> alone
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      And Ana can be reached <CHANNEL> alone for "Microsoft"
      When Ana proves "Microsoft" on the new phone
      Then the code of "Microsoft" on the new phone is accepted as its own
      And the new phone asked for the password of "Microsoft" before its proof <CHANNEL>

      Examples:
        | CHANNEL   |
        | by e-mail |
        | by phone  |

    Example: with neither an e-mail address nor a phone number
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      And Ana can be reached in no way for "Microsoft"
      When Ana tries to prove "Microsoft" on the new phone
      Then "Microsoft" on the new phone still waits for proof
      And once Ana proves "Microsoft" on the new phone by an e-mail address set up since, its code is accepted

    Scenario Outline: a proof that is no good: <PROOF>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Microsoft" on the new phone with <PROOF>
      Then "Microsoft" on the new phone still waits for proof
      And once Ana proves "Microsoft" on the new phone by phone, its code is accepted

      Examples:
        | PROOF                       |
        | a wrong proof               |
        | a proof that comes too late |

  @R43
  Rule: Personal: password first, then e-mail or phone

    Example: the password comes first
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana proves "Microsoft" on the new phone
      Then the new phone asked for the password of "Microsoft" before its proof either way
      And the code of "Microsoft" on the new phone is accepted as its own

    Example: no proof is sent for a wrong password
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Microsoft" on the new phone with a wrong password
      Then the new phone asked for the password of "Microsoft" before its proof either way
      And "Microsoft" on the new phone still waits for proof
      And once Ana proves "Microsoft" on the new phone, its code is accepted

    Example: the accounts of other providers stay as they are
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      And Ana has recovered on the new phone
      When Ana proves "Microsoft" on the new phone
      Then the code of "Microsoft" on the new phone is accepted as its own
      And no other account on the new phone has changed

    Example: another account of the same provider goes on waiting
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
        | Microsoft | personal | ana.club@outlook.example |
      And Ana has recovered on the new phone
      When Ana proves "ana.club@outlook.example" on the new phone
      Then the code of "ana.club@outlook.example" on the new phone is accepted as its own
      And no other account on the new phone has changed
      And "ana.home@outlook.example" on the new phone still waits for proof

    Example: a proof that fails changes no account
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      And Ana has recovered on the new phone
      When Ana tries to prove "Microsoft" on the new phone with a wrong proof
      Then no other account on the new phone has changed
      And "Microsoft" on the new phone still waits for proof
      And once Ana proves "Microsoft" on the new phone, its code is accepted
