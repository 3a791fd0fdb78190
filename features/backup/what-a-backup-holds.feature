Feature: What a backup holds

  A backup is worth what a recovery on a phone that has never seen it brings back.

  @R02
  Rule: A backup sends the credentials to a cloud store

    Example: switching backup on sends what the phone holds
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      When Ana switches backup on on the old phone
      Then a write to her cloud account is seen
      And a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |

    Example: backing up again sends the list of that moment
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And Ana has removed "Harbour" from the old phone
      And her old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Meadow  | third-party | ana  |
      When Ana switches backup on again on the old phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
        | Meadow  | third-party | ana  |

    Example: backing up again after nothing but a removal sends what is left
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And Ana has removed "Harbour" from the old phone
      When Ana switches backup on again on the old phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |

    @boundary
    Example: an empty app has nothing to send until the first account is there
      Given Ana has switched backup on on the old phone
      And her old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana switches backup on again on the old phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |

    @should
    Example: an account added later is backed up without being asked
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana adds these accounts on the old phone
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |

    @should
    Example: an account removed later is gone from the backup too
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      When Ana removes "Harbour" from the old phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
