Feature: Accounts on their way back

  Accounts wait for proof, codes are spent, and phones that proved who Ana is are gone.

  @X10
  Rule: The same user name at two issuers stays two accounts

    Scenario Outline: a third-party account beside a <KIND> one
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND   | USER                |
        | <ACCOUNT> | <KIND> | ana@contoso.example |
      When Ana adds these accounts on the old phone
        | ACCOUNT | KIND        | USER                |
        | Harbour | third-party | ana@contoso.example |
      Then the old phone now shows these accounts
        | ACCOUNT   | KIND        | USER                |
        | <ACCOUNT> | <KIND>      | ana@contoso.example |
        | Harbour   | third-party | ana@contoso.example |
      And the code of "<ACCOUNT>" on the old phone is accepted
      And the code of "Harbour" on the old phone is accepted

      Examples:
        | ACCOUNT | KIND           |
        | Lantern | third-party    |
        | Contoso | work-or-school |

  @X12
  Rule: Waiting for proof outlasts a restart

    Scenario Outline: <ACCOUNT> after a restart
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
      And Ana has recovered on the new phone
      When the app on the new phone is killed and started again
      Then "<ACCOUNT>" on the new phone still waits for proof
      And once Ana proves "<ACCOUNT>" on the new phone, its code is accepted

      Examples:
        | ACCOUNT   |
        | Microsoft |
        | Contoso   |

    Scenario Outline: <ACCOUNT> is proven after a restart
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
      And Ana has recovered on the new phone
      When the app on the new phone is killed and started again
      And Ana proves "<ACCOUNT>" on the new phone
      Then the new phone asks no proof for "<ACCOUNT>"
      And the code of "<ACCOUNT>" on the new phone is accepted as its own

      Examples:
        | ACCOUNT   |
        | Microsoft |
        | Contoso   |

    Example: the others stay usable when one is left waiting
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      And Ana has recovered on the new phone
      And Ana has proven "Contoso" on the new phone
      When Ana tries to prove "Microsoft" on the new phone but leaves it
      Then "Microsoft" on the new phone still waits for proof
      And the code of "Contoso" on the new phone is accepted as its own
      And the code of "Harbour" on the new phone is accepted

  @X13
  Rule: A spent QR code does no harm

    Scenario Outline: proving an account with <CODE>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
        | Harbour | third-party    | ana                 |
      And Ana has recovered on the new phone
      When Ana tries to prove "Contoso" on the new phone with <CODE>
      Then the new phone says that <REASON>
      And "Contoso" on the new phone still waits for proof
      And no other account on the new phone has changed
      And once Ana proves "Contoso" on the new phone, its code is accepted

      Examples:
        | CODE                             | REASON               |
        | the code that her old phone used | the code was used    |
        | an expired code                  | the code has expired |

  @X14
  Rule: The lost phone is not needed to sign in

    Scenario Outline: a proof by <CHANNEL> is enough
      Given signing in as Ana takes a second proof
      And her old phone has backed up these accounts
        | ACCOUNT   | KIND        | USER                |
        | Harbour   | third-party | ana                 |
        | Microsoft | personal    | ana@outlook.example |
      And the app has been removed from the old phone
      When Ana recovers on the new phone with a proof by <CHANNEL>
      Then the new phone now shows these accounts
        | ACCOUNT   | KIND        | USER                |
        | Harbour   | third-party | ana                 |
        | Microsoft | personal    | ana@outlook.example |

      Examples:
        | CHANNEL |
        | e-mail  |
        | phone   |

    Example: a wrong proof is not enough
      Given signing in as Ana takes a second proof
      And her old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the app has been removed from the old phone
      When Ana recovers on the new phone with a wrong proof
      Then the new phone says that the proof was wrong
      And the new phone still shows no account
      And once she signs in, the same recovery works
