Feature: Damaged backups

  What is stored in Ana's cloud account is no longer what her old phone wrote.

  @X07
  Rule: A damaged backup is called damaged

    Scenario Outline: a backup that was <DAMAGE>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And what is stored in her cloud account has been <DAMAGE>
      When Ana recovers on the new phone
      Then the recovery is refused because the backup is damaged
      And the new phone still shows no account
      And once she has backed up again, the same recovery works

      Examples:
        | DAMAGE                      |
        | emptied                     |
        | emptied in one of its parts |
        | cut in half                 |
        | robbed of its last byte     |
        | altered by one bit          |
        | overwritten with other text |

    Example: the store hands out the backup of another person
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ben's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Meadow  | third-party | ben  |
      And what is stored in her cloud account has been replaced by what is in Ben's
      When Ana recovers on the new phone
      Then the recovery is refused because the backup is damaged
      And the new phone still shows no account
      And once she has backed up again, the same recovery works

    Example: the app goes on running
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And what is stored in her cloud account has been cut in half
      And Ana has been refused a recovery on the new phone
      When Ana adds these accounts on the new phone
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      Then the new phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      And the code of "Lantern" on the new phone is accepted
