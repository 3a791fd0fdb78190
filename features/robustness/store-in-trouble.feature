Feature: The cloud store is in trouble

  A good backup lies in the store, and the store does not do its work.

  @X03
  Rule: A slow store is not an empty one

    Scenario Outline: recovering while the store <TROUBLE>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the cloud store of the new phone <TROUBLE>
      When Ana recovers on the new phone
      Then the new phone does not say that the backup is unavailable
      And the new phone still shows no account
      And once the cloud store answers again, the same recovery works

      Examples:
        | TROUBLE                 |
        | is not ready            |
        | asks for fewer requests |
        | fails                   |
        | cannot be reached       |
        | hangs up                |

    Scenario Outline: another phone switches backup on while the store <TROUBLE>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Meadow  | third-party | ana  |
      And the cloud store of the new phone <TROUBLE>
      When Ana switches backup on on the new phone
      Then nothing was written to any cloud store
      And the backup is still unharmed
      And once the cloud store answers again, the same backup works

      Examples:
        | TROUBLE                 |
        | is not ready            |
        | asks for fewer requests |
        | breaks off its answers  |

    Example: each answer of the store takes an hour
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the cloud store of the new phone answers an hour late
      When Ana recovers on the new phone
      Then the new phone does not say that the backup is unavailable
      And the backup is still unharmed

  @X04
  Rule: Success means every account

    Example: all that was backed up is there when the app says so
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Harbour   | third-party    | ana                      |
        | Lantern   | third-party    | ana                      |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Microsoft | personal       | ana.home@outlook.example |
      When Ana recovers on the new phone
      Then the new phone says that the backup is recovered
      And the new phone now shows what was backed up

    Example: each account that is not usable yet has its reason
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND           | USER                     |
        | Contoso   | work-or-school | ana@contoso.example      |
        | Microsoft | personal       | ana.home@outlook.example |
      When Ana recovers on the new phone
      Then the new phone says once that "Contoso" has to be proven
      And the new phone says once that "Microsoft" has to be proven
      And the new phone now shows what was backed up

    Scenario Outline: nothing is called recovered while the store <TROUBLE>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And the cloud store of the new phone <TROUBLE>
      When Ana recovers on the new phone
      Then the new phone does not say that the backup is recovered
      And the new phone still shows no account
      And once the cloud store answers again, the same recovery works

      Examples:
        | TROUBLE                |
        | breaks off its answers |
        | answers nonsense       |
        | denies access          |
