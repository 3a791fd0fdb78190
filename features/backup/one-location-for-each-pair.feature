Feature: One backup location for each pair of accounts

  A location is the pair of a personal Microsoft account and the phone's cloud account.

  @R06
  Rule: A backup location belongs to one personal Microsoft account

    Example: without signing in to any there is no location
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana switches backup on on the old phone but leaves the sign-in
      Then nothing was written to any cloud store
      And once she signs in, the same backup works

    Example: a second Microsoft account has a location of its own
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      When Ana switches backup on on the new phone as "ana.second@outlook.example"
      Then a recovery on another phone of Ana's as "ana.second@outlook.example" gives these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      And a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |

  @R07
  Rule: A backup location belongs to one iCloud account

    Example: without a cloud account there is no location
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her old phone is signed out of its cloud account
      When Ana switches backup on on the old phone
      Then nothing was written to any cloud store
      And once the cloud account is signed in, the same backup works

    Example: a second cloud account has a location of its own
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      And her new phone is signed in to the cloud account "ana-second"
      When Ana switches backup on on the new phone
      Then a recovery on another phone in the cloud account "ana-second" gives these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      And a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
