Feature: A backup that fails

  Ana has one account more than her backup, and the store does not take the new one.

  @X08
  Rule: Trouble at the store costs no backup

    Scenario Outline: backing up again while the store <TROUBLE>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the cloud store of the old phone <TROUBLE>
      And her old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      When Ana switches backup on again on the old phone
      Then the old phone says that the backup failed
      And the backup is still unharmed
      And once the cloud store answers again, the same backup works

      Examples:
        | TROUBLE                       |
        | is full                       |
        | fills up halfway              |
        | asks for fewer requests       |
        | is not ready                  |
        | stops being ready halfway     |
        | fails                         |
        | takes nobody to be signed in  |
        | denies access                 |
        | finds nothing halfway         |
        | reports a conflict            |
        | reports a broken condition    |
        | cannot be reached             |
        | hangs up                      |
        | answers nonsense              |
        | breaks off its answers        |
        | loses what it takes           |

    Example: the cloud session has ended
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the cloud session of the old phone has expired
      And her old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      When Ana switches backup on again on the old phone
      Then the old phone says that the backup failed
      And the backup is still unharmed
      And once the cloud account is signed in, the same backup works

    Example: the first backup does not fit
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the cloud store of the old phone is full
      When Ana switches backup on on the old phone
      Then backup on the old phone stays off because the backup failed
      And once the cloud store answers again, the same backup works
