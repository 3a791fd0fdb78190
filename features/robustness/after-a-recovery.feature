Feature: Backups after a recovery

  Ana goes on living with her new phone, and now and then with the old one too.

  @X05
  Rule: The next backup holds what the screen shows

    Example: accounts added since
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And Ana has recovered on the new phone
      And her new phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Meadow  | third-party | ana  |
      When Ana switches backup on on the new phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
        | Meadow  | third-party | ana  |

    Example: accounts that still wait for proof
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Harbour   | third-party    | ana                      |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Microsoft | personal       | ana.home@outlook.example |
      And Ana has recovered on the new phone
      When Ana switches backup on on the new phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Harbour   | third-party    | ana                      |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Microsoft | personal       | ana.home@outlook.example |

  @X11
  Rule: A removed account stays removed

    Example: removed on the phone that made the backup
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And Ana has removed "Harbour" from the old phone
      When Ana switches backup on again on the old phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |

    Example: removed on the phone that recovered it
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And Ana has recovered on the new phone
      And Ana has removed "Lantern" from the new phone
      When Ana switches backup on on the new phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |

  @X18
  Rule: Two devices at one location lose nothing silently

    Example: the old phone is told that another one has been there
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has recovered on the new phone
      And her new phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Meadow  | third-party | ana  |
      And Ana has switched backup on on the new phone
      When Ana switches backup on on the old phone but keeps what is there
      Then the backup is still unharmed
      And once she agrees, the same backup works

    Example: the later backup wins whole
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Meadow  | third-party | ana  |
        | Lantern | third-party | ana  |
      When Ana switches backup on on the new phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Meadow  | third-party | ana  |
        | Lantern | third-party | ana  |

    Example: the store shows the old phone a state from before the other's backup
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has recovered on the new phone
      And her new phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Meadow  | third-party | ana  |
      And Ana has switched backup on on the new phone
      And the cloud store of the old phone shows the state before its last change
      When Ana switches backup on again on the old phone
      Then the backup is still unharmed
      And once the cloud store answers again, the same backup works
