Feature: A phone that does not know the backup

  Ana's backup is well. A phone that neither wrote nor restored it has accounts of its own, or none.

  @X01
  Rule: A stranger to the backup never replaces it unasked

    Example: Ana keeps what is there
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Meadow  | third-party | ana  |
      When Ana switches backup on on the new phone but keeps what is there
      Then the backup is still unharmed
      And once she agrees, the same backup works

    Example: a phone without accounts
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      When Ana switches backup on on the new phone
      Then nothing was written to any cloud store
      And the backup is still unharmed

    Example: the app was installed anew on the phone that made the backup
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      When the app is removed from the old phone and installed again
      And Ana adds these accounts on the old phone
        | ACCOUNT | KIND        | USER |
        | Meadow  | third-party | ana  |
      And Ana switches backup on on the old phone but keeps what is there
      Then the backup is still unharmed

    Example: an app that was emptied by hand
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the app on the old phone has been emptied
      When Ana switches backup on again on the old phone
      Then the backup is still unharmed

  @X02
  Rule: Resetting one device does not delete the backup

    Example: the phone that made it
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When the app is removed from the old phone and installed again
      Then the backup is still unharmed
      And the old phone still shows no account

    Example: a phone that has recovered it
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has recovered on the new phone
      When the app is removed from the new phone and installed again
      Then the backup is still unharmed
      And the old phone still shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |

    Example: a phone that has recovered it and switched backup on
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has recovered on the new phone
      And Ana has switched backup on on the new phone
      And Ana has switched backup off on the new phone
      When the app is removed from the new phone and installed again
      Then the backup is still unharmed
