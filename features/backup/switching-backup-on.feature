Feature: Switching backup on

  @R01
  Rule: The edition promises the feature on iOS

    Example: a phone of a system that is claimed backs up and recovers
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana switches backup on on the old phone
      Then a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |

  @R21
  Rule: Where the backup is switched on

    Example: in the settings under backup
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana switches backup on on the old phone
      Then the way to the switch was "settings, backup, cloud-backup"
      And backup on the old phone is on for her recovery account
      And a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |

    Example: the switch stays off when the sign-in is left
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana switches backup on on the old phone but leaves the sign-in
      Then backup on the old phone stays off because a recovery account is needed
      And the way to the switch was "settings, backup, cloud-backup"
      And once she signs in, the same backup works

    Example: switched off and on again by the same way
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has switched backup off on the old phone
      When Ana switches backup on on the old phone
      Then the way to the switch was "settings, backup, cloud-backup"
      And backup on the old phone is on for her recovery account
      And a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
