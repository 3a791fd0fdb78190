Feature: Proving a work or school account

  Only the organisation can give the QR code that brings its account back.

  @R40
  Rule: A work or school account needs a QR code of its provider

    Scenario Outline: tried with <CODE>, then with a fresh one
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Contoso" on the new phone with <CODE>
      Then "Contoso" on the new phone still waits for proof
      And once Ana proves "Contoso" on the new phone, its code is accepted

      Examples:
        | CODE                             |
        | a colleague's code               |
        | a code of another organisation   |
        | the code that her old phone used |
        | an expired code                  |
        | a third-party code               |
        | a code that nobody issued        |

    @R50
    Example: an expired code is refused whichever page it comes from
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Contoso" on the new phone with an expired code from the page for getting started
      Then "Contoso" on the new phone still waits for proof
      And once Ana proves "Contoso" on the new phone with a code from the page for getting started, its code is accepted

    Example: a password does not lead round it
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Contoso" on the new phone with her password instead
      Then "Contoso" on the new phone still waits for proof
      And once Ana proves "Contoso" on the new phone, its code is accepted

  @R46
  Rule: Scanning recovers the account

    Example: its codes are accepted as those of the new phone
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      And Ana has recovered on the new phone
      When Ana proves "Contoso" on the new phone
      Then the code of "Contoso" on the new phone is accepted as its own
      And no other account on the new phone has changed

    Example: it approves sign-ins
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      And Ana has proven "Contoso" on the new phone
      When someone signs in to "Contoso" and Ana approves it on the new phone
      Then the provider of "Contoso" has the approval of the new phone

    Example: an account with push and no codes approves sign-ins
      Given the provider of "Contoso" uses push only
      And her old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      And Ana has proven "Contoso" on the new phone
      When someone signs in to "Contoso" and Ana approves it on the new phone
      Then the provider of "Contoso" has the approval of the new phone

    Example: the right code is found beside another
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana proves "Contoso" on the new phone with a third-party code beside the right one
      Then the code of "Contoso" on the new phone is accepted as its own

    Example: nothing in sight recovers nothing
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Contoso" on the new phone with nothing in sight
      Then "Contoso" on the new phone still waits for proof
      And once Ana proves "Contoso" on the new phone, its code is accepted

    @R50
    Example: the code comes from the page for getting started
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana proves "Contoso" on the new phone with a code from the page for getting started
      Then the code of "Contoso" on the new phone is accepted as its own
