Feature: Crashes

  The app dies at each of its calls in turn, before the call or before its answer, and last when all is done. Then it is
  started again.

  @X16
  Rule: A crash leaves the old state or the new

    Scenario Outline: <CUT> while <DEED> on the old phone
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      When <DEED> on the old phone is attempted with <CUT> at each of its calls
      Then each attempt left the state from before or the whole new one
      And a second try completed each of them

      Examples:
        | CUT                             | DEED                |
        | a killed app                    | switching backup on |
        | a killed app                    | backing up again    |
        | an app killed before the answer | switching backup on |
        | an app killed before the answer | backing up again    |

    Scenario Outline: <CUT> while <DEED> on the new phone
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      When <DEED> on the new phone is attempted with <CUT> at each of its calls
      Then each attempt left the state from before or the whole new one
      And a second try completed each of them
      And the backup is still unharmed

      Examples:
        | CUT                             | DEED                |
        | a killed app                    | recovering          |
        | a killed app                    | proving "Microsoft" |
        | a killed app                    | proving "Contoso"   |
        | an app killed before the answer | recovering          |
        | an app killed before the answer | proving "Microsoft" |
        | an app killed before the answer | proving "Contoso"   |
