Feature: The backup was deleted

  @R56
  Rule: A deleted backup is not available

    Example: deleted in the app on the old phone
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has deleted the backup on the old phone
      When Ana recovers on the new phone
      Then the recovery is refused because the backup is unavailable
      And the new phone still shows no account
      And once she has backed up again, the same recovery works

    Example: deleted in the cloud account
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has cleaned her cloud account
      When Ana recovers on the new phone
      Then the recovery is refused because the backup is unavailable
      And the new phone still shows no account
      And once she has backed up again, the same recovery works

    Example: no copy stays behind on a phone that recovered before
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has recovered on the new phone
      And Ana has deleted the backup on the old phone
      And the app on the new phone has been emptied
      When Ana recovers on the new phone
      Then the recovery is refused because the backup is unavailable
      And the new phone still shows no account
      And once she has backed up again, the same recovery works

  @R57
  Rule: After a deletion accounts are added by hand

    Example: an account is added right after the refusal
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has deleted the backup on the old phone
      And Ana has been refused a recovery on the new phone
      When Ana adds these accounts on the new phone
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      Then the new phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the code of "Harbour" on the new phone is accepted

    Example: what was added by hand is backed up anew
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has deleted the backup on the old phone
      And Ana has been refused a recovery on the new phone
      And her new phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      When Ana recovers on the third phone
      Then the third phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |

    @boundary
    Example: accounts of every kind are added after the cloud account was cleaned
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has cleaned her cloud account
      And Ana has been refused a recovery on the new phone
      When Ana adds these accounts on the new phone
        | ACCOUNT   | KIND           | USER                     |
        | Harbour   | third-party    | ana                      |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Microsoft | personal       | ana.home@outlook.example |
      Then the new phone now shows these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Harbour   | third-party    | ana                      |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Microsoft | personal       | ana.home@outlook.example |
      And the code of "Microsoft" on the new phone is accepted as its own
