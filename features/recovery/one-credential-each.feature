Feature: A credential of its own for each phone

  Ana keeps her old phone; the personal account is proven anew on the new one.

  @R30 @R32
  Rule: Both credentials stay valid

    Example: each phone's code is accepted as its own, equal or not
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana proves "Microsoft" on the new phone
      Then the code of "Microsoft" on the new phone is accepted as its own
      And the code of "Microsoft" on the old phone is accepted as its own

    Example: the old phone's credential outlives a restart of both apps
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      And Ana has proven "Microsoft" on the new phone
      When the app on the new phone is killed and started again
      And the app on the old phone is killed and started again
      Then the code of "Microsoft" on the old phone is accepted as its own
      And the code of "Microsoft" on the new phone is accepted as its own

    Example: while the new phone waits, the old one's codes stay good
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Microsoft" on the new phone with her password alone
      Then the code of "Microsoft" on the old phone is accepted as its own
      And once Ana proves "Microsoft" on the new phone, its code is accepted

    Example: removing the account from the new phone leaves the old one's credential
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      And Ana has proven "Microsoft" on the new phone
      When Ana removes "Microsoft" from the new phone
      Then the new phone now shows no account
      And the code of "Microsoft" on the old phone is accepted as its own

  @R31
  Rule: Each device has a credential of its own

    Example: the provider lists one for each phone
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana proves "Microsoft" on the new phone
      Then the provider of "Microsoft" knows 2 of her phones, each by a key of its own

    Example: before the proof the new phone has none
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      When Ana recovers on the new phone
      Then the provider of "Microsoft" knows 1 of her phones, each by a key of its own
      And once she proves "Microsoft" on the new phone, its code is accepted

    Example: the new phone does not inherit the credential of one that is gone
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And the app has been removed from the old phone
      And Ana has recovered on the new phone
      When Ana proves "Microsoft" on the new phone
      Then the provider of "Microsoft" knows 2 of her phones, each by a key of its own
      And the code of "Microsoft" on the new phone is accepted as its own
