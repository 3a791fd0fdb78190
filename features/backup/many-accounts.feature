Feature: How much a backup location holds

  Ana types in as many accounts as she has, and backs them up once.

  @R08
  Rule: One location holds many accounts

    Scenario Outline: <COUNT> accounts come back in one recovery
      Given Ana's old phone has <COUNT> third-party accounts
      And Ana has switched backup on on the old phone
      When Ana recovers on the new phone
      Then the new phone now shows what was backed up
      And every code on the new phone is the right one

      Examples:
        | COUNT |
        | 1     |
        | 3     |
        | 50    |
        | 500   |

    Example: no account at all is no backup
      Given Ana has switched backup on on the old phone
      When Ana recovers on the new phone
      Then the recovery is refused because the backup is unavailable
      And the new phone still shows no account
      And once she has backed up an account, the same recovery works

    Example: the same label under two issuers stays two accounts
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER                |
        | Harbour | third-party | ana@outlook.example |
        | Lantern | third-party | ana@outlook.example |
      When Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT | KIND        | USER                |
        | Harbour | third-party | ana@outlook.example |
        | Lantern | third-party | ana@outlook.example |
      And every code on the new phone is the right one

    Example: two users at one issuer stay two accounts
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER     |
        | Harbour | third-party | ana      |
        | Harbour | third-party | ana.home |
      When Ana switches backup on on the old phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER     |
        | Harbour | third-party | ana      |
        | Harbour | third-party | ana.home |
