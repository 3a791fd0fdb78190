Feature: Interrupted uploads

  Backing up makes several calls. Each of them is cut once, and then Ana looks from another phone and tries again.

  @X06
  Rule: An interrupted upload leaves the old backup or the new

    Scenario Outline: <CUT> at each call of the first backup
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND           | USER                |
        | Harbour | third-party    | ana                 |
        | Contoso | work-or-school | ana@contoso.example |
      When switching backup on on the old phone is attempted with <CUT> at each of its calls
      Then each attempt left the state from before or the whole new one
      And a second try completed each of them

      Examples:
        | CUT                          |
        | a network cut                |
        | half a request               |
        | half an answer               |
        | a lost answer                |
        | a lost upload                |
        | a request that arrives twice |
        | an error of the service      |

    Scenario Outline: <CUT> at each call of a later backup
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      When backing up again on the old phone is attempted with <CUT> at each of its calls
      Then each attempt left the state from before or the whole new one
      And a second try completed each of them

      Examples:
        | CUT                          |
        | a network cut                |
        | half a request               |
        | half an answer               |
        | a lost answer                |
        | a lost upload                |
        | a request that arrives twice |
        | an error of the service      |
