Feature: Accounts are passed on to nobody

  Background: a backup of every kind of account
    Given Ana's old phone has backed up these accounts
      | ACCOUNT      | KIND           | USER                     |
      | Harbour Bank | third-party    | ana-4711                 |
      | Microsoft    | personal       | ana.home@outlook.example |
      | Contoso      | work-or-school | ana@contoso.example      |

  @R14
  Rule: Accounts are not passed on to other services

    Example: the whole way to the new phone
      Given Ana has recovered on the new phone
      And Ana has proven "Microsoft" on the new phone
      When Ana proves "Contoso" on the new phone
      Then no other service has heard of her accounts
      And the code of "Contoso" on the new phone is accepted

    Example: a sign-in that fails is reported to nobody
      When Ana recovers on the new phone with a wrong password
      Then no other service has heard of her accounts
      And once she signs in, the same recovery works

    Example: a store that fails is reported to nobody
      Given the cloud store of the new phone is not ready
      When Ana recovers on the new phone
      Then no other service has heard of her accounts
      And once the cloud store answers again, the same recovery works

  @R15
  Rule: The administrator learns nothing

    Example: a work account is recovered
      Given Ana has recovered on the new phone
      When Ana proves "Contoso" on the new phone
      Then the administrator of "Contoso" has heard of no other account or backup
      And the code of "Contoso" on the new phone is accepted

    Example: two organisations learn nothing of each other
      Given her old phone has these accounts
        | ACCOUNT  | KIND           | USER                 |
        | Fabrikam | work-or-school | ana@fabrikam.example |
      When Ana switches backup on again on the old phone
      Then the administrator of "Contoso" has heard of no other account or backup
      And the administrator of "Fabrikam" has heard of no other account or backup
      And a recovery on another phone of Ana's makes codes for "Harbour Bank" but none for "Fabrikam"

    Example: the phone asks for sign-ins and answers one
      When someone signs in to "Contoso" and Ana approves it on the old phone
      Then the administrator of "Contoso" has heard of no other account or backup
      And the provider of "Contoso" has the approval of the old phone
