Feature: A push credential is bound to its device

  @R35
  Rule: A push credential belongs to one device

    Example: the old phone goes on signing with its own key
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      And Ana has proven "Microsoft" on the new phone
      When someone signs in to "Microsoft" and Ana approves it on the old phone
      Then the provider of "Microsoft" has the approval of the old phone
      And the provider of "Microsoft" knows 2 of her phones, each by a key of its own

    Example: a recovered account cannot sign before it is proven
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When someone signs in to "Microsoft"
      Then "Microsoft" on the new phone still waits for proof
      And once Ana approves it on the old phone, the provider of "Microsoft" has its approval

    Example: a work account gets another credential too
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana proves "Contoso" on the new phone
      Then the provider of "Contoso" knows 2 of her phones, each by a key of its own

  @R37
  Rule: Proof comes before the credential

    Example: the credential is created after the proof
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana proves "Microsoft" on the new phone
      Then the proof for "Microsoft" came before its new credential

    Example: a failed proof leaves no credential
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Microsoft" on the new phone with a wrong proof
      Then the provider of "Microsoft" knows 1 of her phones, each by a key of its own
      And once she proves "Microsoft" on the new phone, its code is accepted

    Example: a work account's credential is created by its QR code
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And Ana has recovered on the new phone
      When Ana proves "Contoso" on the new phone
      Then the proof for "Contoso" came before its new credential
