Feature: Work and school credentials stay out of the backup

  @R10
  Rule: No work or school credential is stored

    Example: the opened backup holds no work secret
      Given Ana's old phone has these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
        | Harbour | third-party    | ana                 |
      When Ana switches backup on on the old phone
      Then the opened backup holds no secret of "Contoso"
      And a recovery on another phone of Ana's makes codes for "Harbour" but none for "Contoso"

    Example: nor does it where the organisation uses codes alone
      Given the provider of "Contoso" uses codes only
      And Ana's old phone has these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
        | Harbour | third-party    | ana                 |
      When Ana switches backup on on the old phone
      Then the opened backup holds no secret of "Contoso"
      And a recovery on another phone of Ana's makes codes for "Harbour" but none for "Contoso"

    Example: a recovered work account makes no code until it is proven
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
        | Harbour | third-party    | ana                 |
      When Ana recovers on the new phone
      Then the new phone shows no code for "Contoso"
      And the code of "Harbour" on the new phone is accepted
      And once she proves "Contoso" on the new phone, its code is accepted

    Example: a work account added after the backup was made
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | ana  |
      And her old phone has these accounts
        | ACCOUNT | KIND           | USER                |
        | Contoso | work-or-school | ana@contoso.example |
      When Ana switches backup on again on the old phone
      Then the opened backup holds no secret of "Contoso"
      And a recovery on another phone of Ana's makes codes for "Harbour" but none for "Contoso"
