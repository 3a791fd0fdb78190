Feature: The order of the accounts

  Ana has put her accounts into an order of her own, neither by name nor by age.

  @R03
  Rule: Settings of the accounts travel with the backup

    Example: an order made by several moves
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
        | Meadow  | third-party | ana  |
        | Acorn   | third-party | ana  |
      And Ana has moved "Acorn" to place 2 on the old phone
      And Ana has moved "Harbour" to place 4 on the old phone
      And Ana has switched backup on on the old phone
      When Ana recovers on the new phone
      Then the new phone now shows these accounts in this order
        | ACCOUNT | KIND        | USER |
        | Acorn   | third-party | ana  |
        | Lantern | third-party | ana  |
        | Meadow  | third-party | ana  |
        | Harbour | third-party | ana  |

    @boundary
    Example: a single swap of two accounts
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Acorn   | third-party | ana  |
        | Harbour | third-party | ana  |
      And Ana has moved "Harbour" to place 1 on the old phone
      And Ana has switched backup on on the old phone
      When Ana recovers on the new phone
      Then the new phone now shows these accounts in this order
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Acorn   | third-party | ana  |

    Example: moved after the first backup and backed up again
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Acorn   | third-party | ana  |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And Ana has moved "Lantern" to place 1 on the old phone
      And Ana has removed "Acorn" from the old phone
      And Ana has switched backup on on the old phone
      When Ana recovers on the new phone
      Then the new phone now shows these accounts in this order
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
        | Harbour | third-party | ana  |

    Example: accounts of three kinds between one another
      Given Ana's old phone has these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Harbour   | third-party    | ana                      |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Lantern   | third-party    | ana                      |
        | Microsoft | personal       | ana.home@outlook.example |
      And Ana has moved "Microsoft" to place 2 on the old phone
      And Ana has switched backup on on the old phone
      When Ana recovers on the new phone
      Then the new phone now shows these accounts in this order
        | ACCOUNT   | KIND           | USER                     |
        | Harbour   | third-party    | ana                      |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Lantern   | third-party    | ana                      |

    @should
    Example: moved while backup is on
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Acorn   | third-party | ana  |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And Ana has moved "Acorn" to place 2 on the old phone
      When Ana recovers on the new phone
      Then the new phone now shows these accounts in this order
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Acorn   | third-party | ana  |
        | Lantern | third-party | ana  |
