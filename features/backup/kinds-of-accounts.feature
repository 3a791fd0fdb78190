Feature: Accounts of different kinds in one backup

  @R09
  Rule: Accounts of every kind share a location

    Example: one of each kind
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      When Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      And the code of "Harbour" on the new phone is accepted

    Example: one user name and one issuer in several kinds
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana.home@outlook.example |
        | Contoso   | third-party    | ana.home@outlook.example |
        | Microsoft | third-party    | ana.home@outlook.example |
      When Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana.home@outlook.example |
        | Contoso   | third-party    | ana.home@outlook.example |
        | Microsoft | third-party    | ana.home@outlook.example |

    Example: only kinds whose credentials stay behind
      Given Ana's old phone has backed up these accounts
        | ACCOUNT  | KIND           | USER                 |
        | Contoso  | work-or-school | ana@contoso.example  |
        | Fabrikam | work-or-school | ana@fabrikam.example |
      When Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT  | KIND           | USER                 |
        | Contoso  | work-or-school | ana@contoso.example  |
        | Fabrikam | work-or-school | ana@fabrikam.example |
      And the new phone shows no code for "Contoso"
      And once she proves "Contoso" on the new phone, its code is accepted
