Feature: With and without the camera

  @R47
  Rule: The camera is asked for before it is used

    Example: the first scan on a new phone
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana proves "Contoso" on the new phone
      Then the new phone asked for the camera before it looked
      And the code of "Contoso" on the new phone is accepted as its own

    Example: the first account on a new phone
      When Ana adds these accounts on the new phone
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      Then the new phone asked for the camera before it looked
      And the code of "Harbour" on the new phone is accepted

  @R48
  Rule: Scanning needs permission for the camera

    Example: without permission a scan recovers nothing
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      And Ana denies the camera on the new phone
      When Ana tries to prove "Contoso" on the new phone
      Then the new phone asked for the camera before it looked
      And "Contoso" on the new phone still waits for proof
      And once Ana proves "Contoso" on the new phone after allowing the camera, its code is accepted

    Example: a permission that was taken back
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                  |
        | Contoso   | work-or-school | ana@contoso.example   |
        | Northwind | work-or-school | ana@northwind.example |
      And Ana has recovered on the new phone
      And Ana has proven "Northwind" on the new phone
      And Ana denies the camera on the new phone
      When Ana tries to prove "Contoso" on the new phone
      Then "Contoso" on the new phone still waits for proof
      And once Ana proves "Contoso" on the new phone after allowing the camera, its code is accepted

    Example: the first scan after a recovery adds another account
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has recovered on the new phone
      When Ana adds these accounts on the new phone
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      Then the new phone asked for the camera before it looked
      And the code of "Contoso" on the new phone is accepted as its own

  @R49
  Rule: Without the camera the code can be typed

    Example: typing leads to the same end as scanning
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      And Ana has recovered on the third phone
      And Ana denies the camera on the third phone
      And Ana has proven "Contoso" on the new phone
      When Ana proves "Contoso" on the third phone by typing the code
      Then "Contoso" is now the same on the third phone as on the new phone
      And the code of "Contoso" on the third phone is accepted as its own

    Example: a recovered account that was typed in approves sign-ins
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      And Ana denies the camera on the new phone
      When Ana proves "Contoso" on the new phone by typing the code
      And someone signs in to "Contoso" and Ana approves it on the new phone
      Then the provider of "Contoso" has the approval of the new phone

    Example: after a refused scan the code is typed
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      And Ana denies the camera on the new phone
      When Ana tries to prove "Contoso" on the new phone
      And Ana proves "Contoso" on the new phone by typing the code
      Then the code of "Contoso" on the new phone is accepted as its own

    Example: a code that was mistyped is refused
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      And Ana denies the camera on the new phone
      When Ana tries to prove "Contoso" on the new phone by typing the code wrongly
      Then "Contoso" on the new phone still waits for proof
      And once Ana proves "Contoso" on the new phone by typing the code, its code is accepted

    Example: more accounts are added by typing
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has recovered on the new phone
      And Ana denies the camera on the new phone
      When Ana adds these accounts on the new phone
        | ACCOUNT | KIND           | USER                |
        | Lantern | third-party    | ana                 |
        | Contoso | work-or-school | ana@contoso.example |
      Then the code of "Lantern" on the new phone is accepted
      And the code of "Contoso" on the new phone is accepted as its own
