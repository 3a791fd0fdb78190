Feature: Where recovery begins

  @R27
  Rule: Recovery begins at the bottom of the screen

    Example: the first screen offers it at the bottom
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana looks at the new phone
      Then the new phone offers to begin recovery at the bottom
      And once she takes the offer, the recovery works by the way "begin-recovery"

    @boundary
    Example: it is offered again when the last account has been removed
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT  | KIND        | USER |
        | Fabrikam | third-party | ana  |
      When Ana removes "Fabrikam" from the new phone
      Then the new phone offers to begin recovery at the bottom
      And once she takes the offer, the recovery works by the way "begin-recovery"

  @R28
  Rule: A fresh installation offers recovery

    Example: with no account and no backup switched on
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana looks at the new phone
      Then the new phone shows no account and no backup and offers to begin recovery
      And once she takes the offer, the recovery works by the way "begin-recovery"

    Example: after the app was removed and installed again
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When the app is removed from the old phone and installed again
      Then the old phone shows no account and no backup and offers to begin recovery
      And once she takes the offer, the recovery works by the way "begin-recovery"
