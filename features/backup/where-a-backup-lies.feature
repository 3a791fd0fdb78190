Feature: Where a backup lies

  @R19
  Rule: The data lies in iCloud

    Example: the payload is in the phone's own store and in no other
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      When Ana switches backup on on the old phone
      Then a payload lies in her cloud account and in no other
      And a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |

    Example: without what lies there nothing comes back
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has cleaned her cloud account
      When Ana recovers on the new phone
      Then the new phone still shows no account
      And once she has backed up again, the same recovery works

  @R23
  Rule: The backup goes to the person's own iCloud account

    Example: only Ana's account is written to
      Given Ben's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Meadow  | third-party | ben  |
      And Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana switches backup on on the old phone
      Then a write to her cloud account is seen
      And only the cloud account "ana" was written to

    Example: the account of the phone is the one, also after it has changed
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her old phone is signed in to the cloud account "ana-second"
      When Ana switches backup on on the old phone
      Then a write to the cloud account "ana-second" is seen
      And only the cloud account "ana-second" was written to
