package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.AccountKind;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Apps that store the names of accounts otherwise than they are (rule R11, property X17). */
final class NameMutants {

    private NameMutants() {}

    static List<Mutant> all() {
        return List.of(
                renaming(
                        "R11-composes-accents",
                        "stores names in composed form, so that two which look alike become one",
                        name -> Normalizer.normalize(name, Normalizer.Form.NFC)),
                renaming(
                        "R11-drops-marks-of-direction",
                        "drops the invisible marks of right-to-left text from names",
                        name -> name.replaceAll("[\\u200e\\u200f\\u202a-\\u202e]", "")),
                renaming(
                        "R11-escapes-markup",
                        "stores names escaped for HTML and shows them so",
                        name -> name.replace("&", "&amp;").replace("<", "&lt;")),
                renaming(
                        "R11-trims-names",
                        "stores names without the spaces that they begin and end with",
                        String::strip),
                renaming(
                        "R11-collapses-spaces",
                        "stores names with one space where they have several in a row",
                        name -> name.replaceAll(" {2,}", " ")),
                renaming(
                        "R11-takes-a-plus-for-a-space",
                        "stores names as a form does, and gets a plus sign back as a space",
                        name -> name.replace('+', ' ')),
                renaming(
                        "R11-knows-no-emoji",
                        "stores names in a column for signs of three bytes at most",
                        name -> name.replaceAll("[\\x{10000}-\\x{10ffff}]", "?")),
                renaming(
                                "R11-cuts-after-255-bytes",
                                "cuts names that are longer than 255 bytes, however few characters that is",
                                NameMutants::first255Bytes)
                        .when(Condition.SIZE),
                unspelling(
                        "X17-deletes-control-characters",
                        "deletes control characters other than line feeds from what it stores of names",
                        name -> name.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\\n]]", "")),
                unspelling(
                        "X17-ends-names-at-a-zero",
                        "ends names where there is a zero in them, as programs in C do",
                        name -> name.replaceFirst("(?s)\\x00.*", "")),
                personal("R11-lower-cases-personal-names", "stores the names of personal accounts in lower case")
                        .when(Condition.NAME, Condition.KIND));
    }

    private static Mutant renaming(String id, String does, UnaryOperator<String> change) {
        return Mutant.of(
                        id,
                        Layer.STORE,
                        does,
                        StoredAccounts.changed(accounts -> accounts.map(account -> account.put(
                                "username",
                                change.apply(account.path("username").asText())))))
                .when(Condition.NAME)
                .touching(Touch.listing(
                        account -> !change.apply(account.username()).equals(account.username())));
    }

    /** Of issuers, too. */
    private static Mutant unspelling(String id, String does, UnaryOperator<String> change) {
        return Mutant.of(
                        id,
                        Layer.STORE,
                        does,
                        StoredAccounts.changed(accounts -> accounts.map(account -> account.put(
                                        "issuer",
                                        change.apply(account.path("issuer").asText()))
                                .put(
                                        "username",
                                        change.apply(account.path("username").asText())))))
                .when(Condition.NAME)
                .touching(Touch.listing(account -> Stream.of(account.issuer(), account.username())
                        .anyMatch(name -> !change.apply(name).equals(name))));
    }

    private static Mutant personal(String id, String does) {
        Predicate<String> personal = AccountKind.PERSONAL.wireName()::equals;
        return Mutant.of(
                        id,
                        Layer.STORE,
                        does,
                        StoredAccounts.changed(accounts -> accounts.map(account -> {
                            String name = account.path("username").asText();
                            return account.put(
                                    "username",
                                    personal.test(account.path("kind").asText())
                                            ? name.toLowerCase(Locale.ROOT)
                                            : name);
                        })))
                .touching(Touch.listing(account -> account.kind() == AccountKind.PERSONAL
                        && !account.username().toLowerCase(Locale.ROOT).equals(account.username())));
    }

    private static String first255Bytes(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= 255 ? name : new String(bytes, 0, 254, StandardCharsets.UTF_8);
    }
}
