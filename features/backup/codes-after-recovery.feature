Feature: The codes of a recovered phone

  What a provider chose for its codes comes back with the account: the hash, the number of digits and the period.

  @R12
  Rule: What produces the verification codes is stored

    Example: every algorithm with every number of digits and period
      Given Ana's old phone has backed up these accounts
        | ACCOUNT  | KIND        | USER | ALGORITHM | DIGITS | PERIOD |
        | Berth 1  | third-party | ana  | SHA1      | 6      | 30     |
        | Berth 2  | third-party | ana  | SHA1      | 6      | 60     |
        | Berth 3  | third-party | ana  | SHA1      | 8      | 30     |
        | Berth 4  | third-party | ana  | SHA1      | 8      | 60     |
        | Berth 5  | third-party | ana  | SHA256    | 6      | 30     |
        | Berth 6  | third-party | ana  | SHA256    | 6      | 60     |
        | Berth 7  | third-party | ana  | SHA256    | 8      | 30     |
        | Berth 8  | third-party | ana  | SHA256    | 8      | 60     |
        | Berth 9  | third-party | ana  | SHA512    | 6      | 30     |
        | Berth 10 | third-party | ana  | SHA512    | 6      | 60     |
        | Berth 11 | third-party | ana  | SHA512    | 8      | 30     |
        | Berth 12 | third-party | ana  | SHA512    | 8      | 60     |
      And Ana has recovered on the new phone
      When 45 days pass
      Then every code on the new phone is the right one
      And the code of "Berth 1" on the new phone is accepted
      And the code of "Berth 12" on the new phone is accepted

    @boundary
    Example: settings that are rare
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER | ALGORITHM | DIGITS | PERIOD | SEED                                                                                    |
        | Quarter | third-party | ana  | SHA1      | 6      | 15     | abcdefghij                                                                              |
        | Seven   | third-party | ana  | SHA1      | 7      | 30     | ABCDEFGHIJKLMNOPQRST                                                                    |
        | Slow    | third-party | ana  | SHA256    | 8      | 300    | a seed of 27 ordinary bytes                                                             |
        | Odd     | third-party | ana  | SHA512    | 6      | 47     | eleven byte                                                                             |
        | Long    | third-party | ana  | SHA1      | 6      | 30     | a seed longer than the block of the hash, which is itself hashed before it is of any use |
        | Anchor  | third-party | ana  | SHA1      | 6      | 15     |                                                                                         |
      When Ana recovers on the new phone
      Then every code on the new phone is the right one
      And the code of "Seven" on the new phone is accepted
      And the code of "Long" on the new phone is accepted

    Scenario Outline: the vectors of RFC 6238 at <TIME>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER | ALGORITHM | DIGITS | PERIOD | SEED                                                             |
        | Harbour | third-party | ana  | SHA1      | 8      | 30     | 12345678901234567890                                             |
        | Lantern | third-party | ana  | SHA256    | 8      | 30     | 12345678901234567890123456789012                                 |
        | Meadow  | third-party | ana  | SHA512    | 8      | 30     | 1234567890123456789012345678901234567890123456789012345678901234 |
        | Anchor  | third-party | ana  | SHA1      | 6      | 30     |                                                                  |
      And Ana has recovered on the new phone
      When the clock of the new phone is set to "<TIME>"
      Then the new phone now shows these codes
        | ACCOUNT | CODE     |
        | Harbour | <SHA1>   |
        | Lantern | <SHA256> |
        | Meadow  | <SHA512> |
      And every code on the new phone is the right one

      Examples:
        | TIME                 | SHA1     | SHA256   | SHA512   |
        | 1970-01-01T00:00:59Z | 94287082 | 46119246 | 90693936 |
        | 2005-03-18T01:58:29Z | 07081804 | 68084774 | 25091201 |
        | 2005-03-18T01:58:31Z | 14050471 | 67062674 | 99943326 |
        | 2009-02-13T23:31:30Z | 89005924 | 91819424 | 93441116 |
        | 2033-05-18T03:33:20Z | 69279037 | 90698825 | 38618901 |
        | 2603-10-11T11:33:20Z | 65353130 | 77737706 | 47863826 |

    Example: the provider still accepts the code in the year 2603
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER | ALGORITHM | DIGITS | PERIOD |
        | Harbour | third-party | ana  | SHA1      | 6      | 30     |
        | Lantern | third-party | ana  | SHA512    | 8      | 60     |
      And Ana has recovered on the new phone
      When 213400 days pass
      Then the code of "Harbour" on the new phone is accepted
      And the code of "Lantern" on the new phone is accepted
