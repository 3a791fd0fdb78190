Feature: The names of accounts

  A name is whatever its owner and its provider agreed on, in any script.

  @R11
  Rule: The user name is stored

    Example: scripts of the world
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER               |
        | Hafen   | third-party | Änne Müßig-Łódź    |
        | Λιμάνι  | third-party | Ἄννα Παπαδοπούλου  |
        | Гавань  | third-party | Анна Ёлкина        |
        | 港      | third-party | 安娜・アンナ・안나 |
        | आश्रय     | third-party | क्षितिज ज्ञान        |
        | Boats 🚣🏽 | third-party | 👩‍👩‍👧 ana 🇳🇱       |
      When Ana recovers on the new phone
      Then the new phone now shows what was backed up
      And every code on the new phone is the right one

    Example: names written from right to left, also among others
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER                       |
        | ميناء   | third-party | آنا (رئيسي) 123            |
        | נמל     | third-party | אנה ana 42 הביתה           |
        | Harbour | third-party | ana ‮moc.elpmaxe‬ ‏אנה |
      When Ana recovers on the new phone
      Then the new phone now shows what was backed up
      And every code on the new phone is the right one

    Example: names made of markup and of signs that programs stumble over
      Given Ana's old phone has backed up these accounts
        | ACCOUNT        | KIND        | USER                           |
        | <b>Cove</b>    | third-party | <script>alert("ana")</script>  |
        | Ship & Sons    | third-party | &amp;ana;'--%41%00%s${ana}     |
        | {"Dock": null} | third-party | "ana"\\\n,[1]}                  |
        | a/b?c#d        | third-party | ana+test/../@x?y=z&issuer=Evil |
      When Ana recovers on the new phone
      Then the new phone now shows what was backed up
      And every code on the new phone is the right one

    Example: spaces at the ends of names and several in a row
      Given Ana's old phone has backed up these accounts
        | ACCOUNT                  | KIND        | USER                 |
        | Harbour                  | third-party | ana                  |
        | Harbour                  | third-party | ana⟨U+0020⟩          |
        | Lantern                  | third-party | ana⟨U+0020⟩ home     |
        | ⟨U+0020⟩Sea⟨U+0020⟩ Port⟨U+0020⟩ | third-party | ana⟨U+00A0⟩⟨U+3000⟩ |
      When Ana recovers on the new phone
      Then the new phone now shows what was backed up
      And every code on the new phone is the right one

    @boundary
    Example: names that only look alike stay apart
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER  |
        | Harbour | third-party | André |
        | Harbour | third-party | André |
        | Harbour | third-party | andré |
        | Harbour | third-party | Аndré |
      When Ana recovers on the new phone
      Then the new phone now shows what was backed up
      And every code on the new phone is the right one

    @boundary
    Example: names of 255 characters keep the last of them
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND        | USER |
        | Harbour | third-party | abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz012345678.end |
        | Lantern | third-party | אבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלם |
      When Ana recovers on the new phone
      Then the new phone now shows what was backed up
      And every code on the new phone is the right one

    Example: a personal account's name keeps its script and its case
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND        | USER                       |
        | Microsoft | personal    | Änne.Müßig@outlook.example |
        | Microsoft | personal    | анна@outlook.example       |
        | Harbour   | third-party | ana                        |
      When Ana recovers on the new phone
      Then the new phone now shows these accounts
        | ACCOUNT   | KIND        | USER                       |
        | Microsoft | personal    | Änne.Müßig@outlook.example |
        | Microsoft | personal    | анна@outlook.example       |
        | Harbour   | third-party | ana                        |
      And every code on the new phone is the right one
