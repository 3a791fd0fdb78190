Feature: Recovery on a new phone

  The old phone is gone; on the new one Ana signs in and has her accounts again.

  @R04
  Rule: Another device can bring the accounts back

    Example: a phone that never held them shows the accounts
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      When Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |

    Example: a backup that lay untouched for half a year
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND        | USER                     |
        | Harbour   | third-party | ana                      |
        | Microsoft | personal    | ana.home@outlook.example |
      When 180 days pass
      And Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT   | KIND        | USER                     |
        | Harbour   | third-party | ana                      |
        | Microsoft | personal    | ana.home@outlook.example |

    Example: without a backup there is nothing to bring back
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana recovers on the new phone
      Then the recovery is refused because the backup is unavailable
      And the new phone still shows no account
      And once she has backed up again, the same recovery works

  @R05
  Rule: Nobody is locked out or starts over

    Example: a third-party code of the new phone is accepted without a new enrolment
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana recovers on the new phone
      Then the code of "Harbour" on the new phone is accepted
      And no provider has enrolled her anew

    Example: the old phone is wiped before the new one recovers
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And the app has been removed from the old phone
      When Ana recovers on the new phone
      Then the code of "Harbour" on the new phone is accepted
      And the code of "Lantern" on the new phone is accepted
      And no provider has enrolled her anew

  @R29
  Rule: The credentials are on the new device

    Example: every account is there once, with its code
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND        | USER                     |
        | Harbour   | third-party | ana                      |
        | Lantern   | third-party | ana                      |
        | Microsoft | personal    | ana.home@outlook.example |
      When Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT   | KIND        | USER                     |
        | Harbour   | third-party | ana                      |
        | Lantern   | third-party | ana                      |
        | Microsoft | personal    | ana.home@outlook.example |
      And the code of "Harbour" on the new phone is accepted
      And the code of "Lantern" on the new phone is accepted

    Example: the same user name at two issuers comes back twice
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
        | Meadow  | third-party | Ana  |
      When Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
        | Meadow  | third-party | Ana  |
      And the code of "Meadow" on the new phone is accepted

    Example: a restart after the recovery loses and doubles nothing
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And Ana has recovered on the new phone
      When the app on the new phone is killed and started again
      Then the new phone still shows these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
        | Lantern | third-party | ana  |
      And the code of "Harbour" on the new phone is accepted

  @R61
  Rule: The app goes on proving who the person is

    Example: codes are accepted today and next month
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And Ana has recovered on the new phone
      When 30 days pass
      Then the code of "Harbour" on the new phone is accepted

    Example: a push account that was proven anew approves a sign-in
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      And Ana has proven "Microsoft" on the new phone
      When someone signs in to "Microsoft" and Ana approves it on the new phone
      Then the provider of "Microsoft" has the approval of the new phone

    @boundary
    Example: a refused sign-in does not pass for an approval
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND     | USER                     |
        | Microsoft | personal | ana.home@outlook.example |
      And Ana has recovered on the new phone
      And Ana has proven "Microsoft" on the new phone
      When someone signs in to "Microsoft" and Ana denies it on the new phone
      Then the provider of "Microsoft" has the denial of the new phone
