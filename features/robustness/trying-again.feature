Feature: Trying again after an interruption

  Ana's backup is well. On the new phone each call of what she does is cut once, and then she does it again.

  @X09
  Rule: Trying again changes nothing more

    Scenario Outline: <CUT> at each call of a recovery
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND        | USER                     |
        | Harbour   | third-party | ana                      |
        | Microsoft | personal    | ana.home@outlook.example |
      When recovering on the new phone is attempted with <CUT> at each of its calls
      Then each attempt left the state from before or the whole new one
      And a second try completed each of them
      And the backup is still unharmed

      Examples:
        | CUT                          |
        | a network cut                |
        | half a request               |
        | half an answer               |
        | a lost answer                |
        | a request that arrives twice |
        | an error of the service      |

    Scenario Outline: <CUT> at each call of proving <ACCOUNT>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Microsoft | personal       | ana.home@outlook.example |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Harbour   | third-party    | ana                      |
      When proving "<ACCOUNT>" on the new phone is attempted with <CUT> at each of its calls
      Then each attempt left the state from before or the whole new one
      And a second try completed each of them

      Examples:
        | ACCOUNT   | CUT                          |
        | Microsoft | a network cut                |
        | Microsoft | half a request               |
        | Microsoft | half an answer               |
        | Microsoft | a lost answer                |
        | Microsoft | a request that arrives twice |
        | Microsoft | an error of the service      |
        | Contoso   | a network cut                |
        | Contoso   | half a request               |
        | Contoso   | half an answer               |
        | Contoso   | a lost answer                |
        | Contoso   | a request that arrives twice |
        | Contoso   | an error of the service      |
