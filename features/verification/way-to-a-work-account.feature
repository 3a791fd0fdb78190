Feature: The way to a work or school account

  @R44
  Rule: Work or school: begin at the arrow beside the account

    Example: the arrow beside it is where it begins
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana proves "Contoso" on the new phone
      Then the way to "Contoso" on the new phone led through the arrow beside it
      And the code of "Contoso" on the new phone is accepted as its own

    @boundary
    Example: every organisation's account has an arrow of its own
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                  |
        | Contoso   | work-or-school | ana@contoso.example   |
        | Northwind | work-or-school | ana@northwind.example |
      And Ana has recovered on the new phone
      When Ana proves "Northwind" on the new phone
      Then the way to "Northwind" on the new phone led through the arrow beside it
      And the code of "Northwind" on the new phone is accepted as its own
      And once Ana proves "Contoso" on the new phone, its code is accepted

  @R45
  Rule: Work or school: scan a QR code to recover

    Example: behind the arrow Ana scans to recover
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana proves "Contoso" on the new phone
      Then the way to "Contoso" on the new phone led through scanning to recover
      And the code of "Contoso" on the new phone is accepted as its own

    @boundary
    Example: it is offered again after a code that was refused
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Contoso" on the new phone with an expired code
      And Ana proves "Contoso" on the new phone
      Then the way to "Contoso" on the new phone led through scanning to recover
      And the code of "Contoso" on the new phone is accepted as its own
