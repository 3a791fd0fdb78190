Feature: Difficult names

  Names come from outside: whatever a provider puts into its QR code.

  @X17
  Rule: Difficult names survive

    Scenario Outline: <WHAT>
      Given Ana's old phone has backed up these accounts
        | ACCOUNT   | KIND        | USER   |
        | <ACCOUNT> | third-party | <USER> |
        | Harbour   | third-party | ana    |
      When Ana recovers on the new phone
      Then the new phone now shows what was backed up
      And every code on the new phone is the right one

      Examples:
        | WHAT                       | ACCOUNT                     | USER                                   |
        | scripts beside each other  | Гавань 港 ميناء               | Ἄννα 安娜 אנה                           |
        | text that turns around     | ‮ruobraH‬ Lda               | ana ‏אנה‏ ‪moc.elpmaxe‬                  |
        | markup                     | <img src=x onerror=alert(1)> | </script><script>alert("ana")</script> |
        | signs of other languages   | '; DROP TABLE accounts; --  | ${jndi:ldap://x} {{7*7}} %s %n \\u0000  |
        | a line break               | Har\nbour                   | ana\n\nBcc: all                        |
        | control characters         | Har⟨U+0007⟩bour⟨U+001B⟩[31m | ⟨U+0001⟩a⟨U+0009⟩n⟨U+001F⟩a⟨U+007F⟩⟨U+0085⟩⟨U+0008⟩ |
        | a zero in the middle       | Har⟨U+0000⟩bour              | ana⟨U+0000⟩, all                       |
        | characters that join       | 👩‍👩‍👧‍👦 & Söhne                  | ana ​‍⁠é e\\u0301                         |

    Example: 255 characters in issuer and user name
      Given Ana's old phone has backed up these accounts
        | ACCOUNT | KIND | USER |
        | Harbour of abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwx.end | third-party | אבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחט@end |
      When Ana recovers on the new phone
      Then the new phone now shows what was backed up
      And every code on the new phone is the right one
