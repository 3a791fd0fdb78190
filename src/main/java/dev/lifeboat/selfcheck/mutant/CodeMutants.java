package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Screen;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Apps that make other codes after a recovery than before it (rule R12). */
final class CodeMutants {

    private static final Instant END_OF_32_BITS = Instant.ofEpochSecond(Integer.MAX_VALUE);

    private CodeMutants() {}

    static List<Mutant> all() {
        return List.of(
                storing(
                                "R12-reads-sha256-as-sha1",
                                "stores no hash, so that a SHA-256 seed makes SHA-1 codes",
                                totp -> replace(totp, "algorithm", "SHA256", "SHA1"))
                        .when(Condition.KIND)
                        .touching(Touch.provisioning("algorithm=SHA256")),
                storing(
                                "R12-reads-sha512-as-sha256",
                                "knows two hashes and takes SHA-512 for SHA-256",
                                totp -> replace(totp, "algorithm", "SHA512", "SHA256"))
                        .when(Condition.KIND)
                        .touching(Touch.provisioning("algorithm=SHA512")),
                storing(
                                "R12-makes-six-digits-of-eight",
                                "stores no number of digits, so that eight become six",
                                totp -> totp.put(
                                        "digits",
                                        totp.path("digits").asInt() == 8
                                                ? 6
                                                : totp.path("digits").asInt()))
                        .when(Condition.KIND)
                        .touching(Touch.provisioning("digits=8")),
                storing(
                                "R12-makes-eight-digits-of-seven",
                                "takes whatever is not six digits for eight",
                                totp -> totp.put(
                                        "digits",
                                        totp.path("digits").asInt() == 7
                                                ? 8
                                                : totp.path("digits").asInt()))
                        .when(Condition.KIND)
                        .touching(Touch.provisioning("digits=7")),
                storing(
                                "R12-cuts-long-seeds",
                                "cuts seeds that are longer than 64 bytes, the block of the hash",
                                totp -> {
                                    String secret = totp.path("secret").asText();
                                    // Base32: eight characters for five bytes.
                                    totp.put("secret", secret.substring(0, Math.min(104, secret.length())));
                                })
                        .when(Condition.SIZE),
                storing(
                                "R12-keeps-short-periods-only",
                                "keeps the period in a byte, so that 300 seconds become 44",
                                totp -> totp.put("period", totp.path("period").asInt() % 256))
                        .when(Condition.SIZE)
                        .touching(Touch.provisioning("period=[0-9]{3}")),
                Mutant.of(
                                "R12-counts-seconds-in-32-bits",
                                Layer.KEYS,
                                "counts the seconds of the phone's clock in 32 bits, which end in 2038",
                                Flaw.onTheWire((call, network) -> {
                                    var answer = network.send(call);
                                    if (!call.is("GET", "os/clock") || !answer.ok()) {
                                        return answer;
                                    }
                                    Instant now = Instant.parse(
                                            Json.read(answer.body()).path("now").asText());
                                    Instant wrapped = Instant.ofEpochSecond(Math.abs((int) now.getEpochSecond()));
                                    return now.isAfter(END_OF_32_BITS)
                                            ? Interception.answer(200, "{\"now\":\"" + wrapped + "\"}")
                                            : answer;
                                }))
                        .when(Condition.TIME)
                        .touching(trace -> trace.clocks().anyMatch(END_OF_32_BITS::isBefore)),
                Mutant.of(
                                "R12-drops-leading-zeros-of-eight",
                                Layer.KEYS,
                                "keeps codes of eight digits as numbers and drops their leading zeros",
                                Flaw.showing(screen -> Retouch.codes(
                                        screen, CodeMutants::eightDigits, code -> code.replaceFirst("^0+", ""))))
                        .when(Condition.KIND)
                        .touching(Touch.listing(account -> eightDigits(account)
                                && account.code().orElseThrow().startsWith("0"))));
    }

    private static boolean eightDigits(Screen.Account account) {
        return account.kind() == AccountKind.THIRD_PARTY
                && account.code().filter(code -> code.length() == 8).isPresent();
    }

    private static Mutant storing(String id, String does, Consumer<ObjectNode> change) {
        return Mutant.of(
                id,
                Layer.KEYS,
                does,
                StoredAccounts.changed(accounts -> accounts.peek(account -> {
                    if (account.path("totp") instanceof ObjectNode totp
                            && account.path("kind").asText().equals(AccountKind.THIRD_PARTY.wireName())) {
                        change.accept(totp);
                    }
                })));
    }

    private static void replace(ObjectNode totp, String field, String old, String other) {
        if (totp.path(field).asText().equals(old)) {
            totp.put(field, other);
        }
    }
}
