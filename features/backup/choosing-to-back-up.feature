Feature: Backup is the person's own choice

  Ana's phone holds accounts, and she has not switched backup on, or has switched it off again.

  @R22
  Rule: Backup is opt-in

    Example: nothing is written before the switch
      Given Ana's old phone has these accounts
        | ACCOUNT   | KIND        | USER                     |
        | Harbour   | third-party | ana                      |
        | Microsoft | personal    | ana.home@outlook.example |
      When Ana looks at the old phone
      Then nothing was ever written to any cloud store
      And once she switches backup on, a backup is written

    Example: nothing more is written after switching off
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has switched backup off on the old phone
      When Ana adds these accounts on the old phone
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      Then nothing was written to any cloud store
      And once she switches backup on, a backup is written

    Example: an app that is started again does not begin by itself
      Given Ana's old phone has these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Harbour   | third-party    | ana                      |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
      When the app on the old phone is killed and started again
      Then nothing was ever written to any cloud store
      And once she switches backup on, a backup is written
