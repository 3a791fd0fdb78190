Feature: Private keys stay on their phones

  Background: a backup of accounts that use push
    Given Ana's old phone has backed up these accounts
      | ACCOUNT   | KIND           | USER                     |
      | Microsoft | personal       | ana.home@outlook.example |
      | Contoso   | work-or-school | ana@contoso.example      |

  @R36
  Rule: The private key never travels

    Example: both accounts are proven on the new phone
      Given Ana has recovered on the new phone
      And Ana has proven "Microsoft" on the new phone
      When someone signs in to "Microsoft" and Ana approves it on the new phone
      Then once Ana proves "Contoso" on the new phone, its code is accepted
      And no private key has left a phone

    Example: signing shows no key
      When someone signs in to "Microsoft" and Ana approves it on the old phone
      Then no private key has left a phone
      And the provider of "Microsoft" has the approval of the old phone

    Example: a phone whose app was removed hands no key on
      Given the app has been removed from the old phone
      And Ana has recovered on the new phone
      When Ana proves "Microsoft" on the new phone
      Then no private key has left a phone
      And the code of "Microsoft" on the new phone is accepted as its own
