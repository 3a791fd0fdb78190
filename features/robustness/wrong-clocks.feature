Feature: Wrong clocks

  @X15
  Rule: A wrong clock does no harm

    Scenario Outline: the new phone's clock is off by <SECONDS> seconds
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And the clock of the new phone is off by <SECONDS> seconds
      When Ana recovers on the new phone
      Then the new phone now shows what was backed up
      And every code on the new phone is the right one
      And the backup is still unharmed

      Examples:
        | SECONDS |
        | 30      |
        | -30     |
        | 90      |
        | -90     |
        | 86400   |
        | -86400  |

    Scenario Outline: the old phone backs up with its clock off by <SECONDS> seconds
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the clock of the old phone is off by <SECONDS> seconds
      And her old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      When Ana switches backup on again on the old phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |

      Examples:
        | SECONDS |
        | 90      |
        | 86400   |
        | -86400  |
