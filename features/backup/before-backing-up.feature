Feature: What has to be there before backing up

  Ana's phone holds an account and no backup yet. Something that backing up needs is missing.

  @R16
  Rule: Backing up needs a personal Microsoft account

    Example: leaving the sign-in leaves backup off
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana switches backup on on the old phone but leaves the sign-in
      Then backup on the old phone stays off because a recovery account is needed
      And nothing was written to any cloud store
      And once she signs in, the same backup works

    Example: a wrong password is not a sign-in
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana switches backup on on the old phone with a wrong password
      Then backup on the old phone stays off because the sign-in failed
      And nothing was written to any cloud store
      And once she signs in, the same backup works

  @R17
  Rule: The recovery account is a personal one

    Example: a work account cannot be the recovery account
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana switches backup on on the old phone with her work account
      Then backup on the old phone stays off because the account is of the wrong type
      And nothing was written to any cloud store
      And once she signs in, the same backup works

    Example: a personal account is the recovery account
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND           | USER                |
        | Harbour | third-party    | ana                 |
        | Contoso | work-or-school | ana@contoso.example |
      When Ana switches backup on on the old phone
      Then backup on the old phone is on for her recovery account
      And a recovery on another phone of Ana's gives these accounts
        | ACCOUNT | KIND           | USER                |
        | Harbour | third-party    | ana                 |
        | Contoso | work-or-school | ana@contoso.example |

  @R18
  Rule: Backing up needs an iCloud account

    Example: a phone that is signed out of its cloud
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her old phone is signed out of its cloud account
      When Ana switches backup on on the old phone
      Then backup on the old phone stays off because a cloud account is needed
      And nothing was written to any cloud store
      And once the cloud account is signed in, the same backup works

    Example: the phone is signed out while backup is on
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her old phone is signed out of its cloud account
      And her old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Lantern | third-party | ana  |
      When Ana switches backup on again on the old phone
      Then nothing was written to any cloud store
      And once the cloud account is signed in, the same backup works

  @R20
  Rule: Both sign-ins protect the backup

    Example: the cloud account alone is not enough
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      When Ana switches backup on on the old phone with a wrong password
      Then nothing was written to any cloud store
      And once she signs in, the same backup works

    Example: the Microsoft account alone is not enough
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And the cloud session of the old phone has expired
      When Ana switches backup on on the old phone
      Then nothing was written to any cloud store
      And once the cloud account is signed in, the same backup works

    @should
    Example: the stored bytes alone show no secret
      Given Ana's old phone has these accounts
        | ACCOUNT   | KIND        | USER                     |
        | Harbour   | third-party | ana                      |
        | Microsoft | personal    | ana.home@outlook.example |
      When Ana switches backup on on the old phone
      Then no planted secret stands in what is stored
      And a recovery on another phone of Ana's gives these accounts
        | ACCOUNT   | KIND        | USER                     |
        | Harbour   | third-party | ana                      |
        | Microsoft | personal    | ana.home@outlook.example |

    @should
    Example: a later backup shows no secret either, and gives nothing to another Microsoft account
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Harbour | third-party    | ana                 |
        | Contoso | work-or-school | ana@contoso.example |
      And her old phone has these accounts
        | ACCOUNT   | KIND        | USER                     |
        | Microsoft | personal    | ana.home@outlook.example |
      And Ana has switched backup on on the old phone
      When Ana recovers on the new phone as "ana.second@outlook.example"
      Then no planted secret stands in what is stored
      And the new phone still shows no account
      And the backup is still unharmed
