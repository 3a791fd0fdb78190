Feature: Waiting for proof

  An account that uses push comes back as an entry only; until it is proven on the new phone it is of no use there.

  @R33
  Rule: The screen says that more proof is needed

    Example: each account that uses push is flagged once
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      When Ana recovers on the new phone
      Then the new phone says once that "Microsoft" has to be proven
      And the new phone says once that "Contoso" has to be proven
      And once Ana proves "Contoso" on the new phone, its code is accepted

    Example: two accounts of one provider are flagged apart
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
        | Microsoft | personal | ana.club@outlook.example |
      When Ana recovers on the new phone
      Then the new phone says once that "ana.home@outlook.example" has to be proven
      And the new phone says once that "ana.club@outlook.example" has to be proven
      And once Ana proves "ana.club@outlook.example" on the new phone, its code is accepted

    Example: the flag of a proven account goes, the other's stays
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
      And Ana has recovered on the new phone
      When Ana proves "Microsoft" on the new phone
      Then the new phone asks no proof for "Microsoft"
      And the code of "Microsoft" on the new phone is accepted as its own
      And the new phone says once that "Contoso" has to be proven

    Example: it is said again after the app was started again
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When the app on the new phone is killed and started again
      Then the new phone says once that "Contoso" has to be proven
      And once Ana proves "Contoso" on the new phone, its code is accepted

  @R34
  Rule: Push accounts wait for proof

    Example: nobody can sign in with them until they are proven
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
      And Ana has recovered on the new phone
      When someone signs in to "Contoso"
      Then "Contoso" on the new phone still waits for proof
      And "Microsoft" on the new phone still waits for proof
      And once Ana approves it on the old phone, the provider of "Contoso" has its approval

    Example: they go on waiting when the app is started again
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
      And Ana has recovered on the new phone
      When the app on the new phone is killed and started again
      Then "Microsoft" on the new phone still waits for proof
      And "Contoso" on the new phone still waits for proof
      And once Ana proves "Microsoft" on the new phone, its code is accepted

    Scenario Outline: <ACCOUNT> goes on waiting when Ana leaves the proof
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
      And Ana has recovered on the new phone
      When Ana tries to prove "<ACCOUNT>" on the new phone but leaves it
      Then "<ACCOUNT>" on the new phone still waits for proof
      And once Ana proves "<ACCOUNT>" on the new phone, its code is accepted

      Examples:
        | ACCOUNT   |
        | Microsoft |
        | Contoso   |

    Example: a month later they still wait
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
      And Ana has recovered on the new phone
      When 30 days pass
      Then "Microsoft" on the new phone still waits for proof
      And once Ana proves "Microsoft" on the new phone, its code is accepted

    Scenario Outline: without push the <KIND> account is usable as soon as it asks for no more proof
      Given the provider of "<ACCOUNT>" uses codes only
      And her old phone has backed up these accounts
        | ACCOUNT   | KIND   | USER                |
        | <ACCOUNT> | <KIND> | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana proves "<ACCOUNT>" on the new phone
      Then the new phone asks no proof for "<ACCOUNT>"
      And the code of "<ACCOUNT>" on the new phone is accepted

      Examples:
        | ACCOUNT   | KIND           |
        | Contoso   | work-or-school |
        | Microsoft | personal       |

    @should
    Example: third-party accounts are not flagged
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      When Ana recovers on the new phone
      Then the new phone asks no proof for "Harbour"
      And the code of "Harbour" on the new phone is accepted

    @should
    Example: third-party accounts work while the others wait
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      And Ana has recovered on the new phone
      When Ana tries to prove "Contoso" on the new phone but leaves it
      Then the new phone asks no proof for "Harbour"
      And the code of "Harbour" on the new phone is accepted
      And "Contoso" on the new phone still waits for proof
