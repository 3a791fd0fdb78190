Feature: Crashes

  The app dies at each of its calls in turn and is started again.

  @X16
  Rule: A crash leaves the old state or the new

    Scenario Outline: while <DEED> on the old phone
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      When <DEED> on the old phone is attempted with a killed app at each of its calls
      Then each attempt left the state from before or the whole new one
      And a second try completed each of them

      Examples:
        | DEED                |
        | switching backup on |
        | backing up again    |

    Scenario Outline: while <DEED> on the new phone
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      When <DEED> on the new phone is attempted with a killed app at each of its calls
      Then each attempt left the state from before or the whole new one
      And a second try completed each of them
      And the backup is still unharmed

      Examples:
        | DEED                |
        | recovering          |
        | proving "Microsoft" |
        | proving "Contoso"   |
