Feature: Nothing else of the accounts is stored

  @R13
  Rule: Nothing else of the accounts is stored

    Example: every kind of account is backed up
      Given Ana's old phone has these accounts
        | ACCOUNT      | KIND           | USER                     |
        | Harbour Bank | third-party    | ana-4711                 |
        | Microsoft    | personal       | ana.home@outlook.example |
        | Contoso      | work-or-school | ana@contoso.example      |
      When Ana switches backup on on the old phone
      Then only what makes codes is stored of her accounts
      And a recovery on another phone of Ana's makes codes for "Harbour Bank" but none for "Contoso"

    Example: names that sound like mail and files are names all the same
      Given Ana's old phone has these accounts
        | ACCOUNT       | KIND        | USER               |
        | Contoso Mail  | third-party | inbox@mail.example |
        | Files & Diary | third-party | diary.txt          |
      When Ana switches backup on on the old phone
      Then only what makes codes is stored of her accounts
      And a recovery on another phone of Ana's gives these accounts
        | ACCOUNT       | KIND        | USER               |
        | Contoso Mail  | third-party | inbox@mail.example |
        | Files & Diary | third-party | diary.txt          |

    Example: a phone that has recovered, proven and signed in backs up in its turn
      Given Ana's old phone has backed up these accounts
        | ACCOUNT      | KIND        | USER                     |
        | Harbour Bank | third-party | ana-4711                 |
        | Microsoft    | personal    | ana.home@outlook.example |
      And Ana has recovered on the new phone
      And Ana has proven "Microsoft" on the new phone
      When Ana switches backup on on the new phone
      Then only what makes codes is stored of her accounts
      And a recovery on another phone of Ana's gives these accounts
        | ACCOUNT      | KIND        | USER                     |
        | Harbour Bank | third-party | ana-4711                 |
        | Microsoft    | personal    | ana.home@outlook.example |
