Feature: Accounts are in the way of a recovery

  Ana's phone is lost, her backup is well, and on the new phone she has already begun to set up accounts again.

  @R58
  Rule: An app that already holds accounts does not restore

    Example: one third-party account is in the way
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT  | KIND        | USER |
        | Fabrikam | third-party | ana  |
      When Ana recovers on the new phone
      Then the recovery is refused because accounts exist
      And the new phone still shows these accounts
        | ACCOUNT  | KIND        | USER |
        | Fabrikam | third-party | ana  |
      And once its accounts are removed, the same recovery works

    Example: one personal account is in the way
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      When Ana recovers on the new phone
      Then the recovery is refused because accounts exist
      And the new phone still shows these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And once its accounts are removed, the same recovery works

    Example: one work account is in the way
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      When Ana recovers on the new phone
      Then the recovery is refused because accounts exist
      And the new phone still shows these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      And once its accounts are removed, the same recovery works

    Example: the account in the way is also in the backup
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana recovers on the new phone
      Then the recovery is refused because accounts exist
      And the new phone still shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And once its accounts are removed, the same recovery works

  @R59
  Rule: Current details are not overwritten by old ones

    Example: the newer secret of an account survives the refused recovery
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And Ana has enrolled "Harbour" anew on the new phone
      When Ana recovers on the new phone
      Then the new phone still shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the code of "Harbour" on the new phone is accepted
      And the backup is still unharmed
      And once its accounts are removed, the same recovery works

    Example: several existing accounts keep their order, their names and their codes
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT  | KIND        | USER         |
        | Zephyr   | third-party | ana          |
        | Fabrikam | third-party | ana@fabrikam |
        | Acorn    | third-party | Ana          |
      When Ana recovers on the new phone
      Then the new phone still shows these accounts in this order
        | ACCOUNT  | KIND        | USER         |
        | Zephyr   | third-party | ana          |
        | Fabrikam | third-party | ana@fabrikam |
        | Acorn    | third-party | Ana          |
      And the code of "Zephyr" on the new phone is accepted
      And the code of "Acorn" on the new phone is accepted
      And once its accounts are removed, the same recovery works

    Example: not one of fifty existing accounts is touched
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone has 50 third-party accounts
      When Ana recovers on the new phone
      Then the new phone still shows what it held
      And every code on the new phone is the right one
      And once its accounts are removed, the same recovery works

  @R60
  Rule: Once the accounts are removed, recovery works

    Example: the account in the way is removed and recovery is tried again
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT  | KIND        | USER |
        | Fabrikam | third-party | ana  |
      And Ana has been refused a recovery on the new phone
      And Ana has removed "Fabrikam" from the new phone
      When Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And the code of "Harbour" on the new phone is accepted
      And the code of "Lantern" on the new phone is accepted

    @boundary
    Example: removing only one of two accounts is not enough
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT  | KIND        | USER |
        | Fabrikam | third-party | ana  |
        | Acorn    | third-party | ana  |
      And Ana has removed "Fabrikam" from the new phone
      And Ana has been refused a recovery on the new phone
      And Ana has removed "Acorn" from the new phone
      When Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the code of "Harbour" on the new phone is accepted
