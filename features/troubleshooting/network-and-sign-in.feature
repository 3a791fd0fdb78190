Feature: No network, or not signed in

  @R54
  Rule: Recovery needs a network

    Example: the phone is offline
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone is offline
      When Ana recovers on the new phone
      Then the new phone still shows no account
      And once it is online, the same recovery works

    Example: the network goes away after the sign-in
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the cloud store of the new phone cannot be reached
      When Ana recovers on the new phone
      Then the new phone still shows no account
      And once the cloud store answers again, the same recovery works

  @R55
  Rule: Recovery needs the Apple ID of the last iPhone

    Example: another cloud account finds nothing and harms nothing
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone is signed in to the cloud account "ana-second"
      When Ana recovers on the new phone
      Then the recovery is refused because the backup is unavailable
      And the new phone still shows no account
      And the backup is still unharmed
      And once the cloud account is signed in, the same recovery works

    Example: an expired cloud session
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the cloud session of the new phone has expired
      When Ana recovers on the new phone
      Then the new phone still shows no account
      And once the cloud account is signed in, the same recovery works

    Example: signed out of the cloud
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her new phone is signed out of its cloud account
      When Ana recovers on the new phone
      Then the new phone still shows no account
      And once the cloud account is signed in, the same recovery works
