Feature: The way to a personal account

  @R41
  Rule: Personal: begin at the arrow beside the account

    Example: the arrow beside it is where it begins
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana proves "Microsoft" on the new phone
      Then the way to "Microsoft" on the new phone led through the arrow beside it
      And the code of "Microsoft" on the new phone is accepted as its own

    @boundary
    Example: every account has an arrow of its own
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
        | Microsoft | personal | ana.club@outlook.example |
      And Ana has recovered on the new phone
      When Ana proves "ana.club@outlook.example" on the new phone
      Then the way to "ana.club@outlook.example" on the new phone led through the arrow beside it
      And the code of "ana.club@outlook.example" on the new phone is accepted as its own
      And once Ana proves "ana.home@outlook.example" on the new phone, its code is accepted

  @R42
  Rule: Personal: sign in to recover

    Example: behind the arrow Ana signs in to recover
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana proves "Microsoft" on the new phone
      Then the way to "Microsoft" on the new phone led through signing in to recover
      And the code of "Microsoft" on the new phone is accepted as its own

    @boundary
    Example: it is offered again after a sign-in that failed
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana tries to prove "Microsoft" on the new phone with a wrong password
      And Ana proves "Microsoft" on the new phone
      Then the way to "Microsoft" on the new phone led through signing in to recover
      And the code of "Microsoft" on the new phone is accepted as its own
