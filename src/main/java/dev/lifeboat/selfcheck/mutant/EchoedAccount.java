package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Screen;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An account as somebody lists it who has heard its name. */
final class EchoedAccount {

    /** Has the form of a code. */
    private static final Optional<String> CODE = Optional.of("000000");

    private static final Pattern THIRD_PARTY = Pattern.compile("otpauth://totp/(?<label>[^?]*)\\?.*");
    private static final Pattern WORK = Pattern.compile(".*/net/work/(?<tenant>[^/]+)/activate/.*");

    private EchoedAccount() {}

    static Screen.Account personal(String username) {
        return ready(AccountKind.PERSONAL, "Microsoft", username);
    }

    /** What a QR code names; that of a work or school account names nobody, so the member's name is a guess. */
    static Screen.Account of(String qrCode) {
        Matcher thirdParty = THIRD_PARTY.matcher(qrCode);
        if (thirdParty.matches()) {
            String[] label = thirdParty.group("label").split(":", 2);
            return ready(AccountKind.THIRD_PARTY, decoded(label[0]), decoded(label[label.length - 1]));
        }
        Matcher work = WORK.matcher(decoded(qrCode));
        String tenant = work.matches() ? work.group("tenant") : "somebody";
        String issuer = Character.toUpperCase(tenant.charAt(0)) + tenant.substring(1);
        return ready(AccountKind.WORK_OR_SCHOOL, issuer, "ana@" + tenant + ".example");
    }

    /** As a phone lists it that has recovered it and wants its owner to prove it, where such accounts have to be proven. */
    static Screen.Account waiting(Screen.Account account) {
        return account.kind() == AccountKind.THIRD_PARTY
                ? account
                : in(AccountState.NEEDS_VERIFICATION, account, Optional.empty());
    }

    static Screen.Account proven(Screen.Account account) {
        return in(AccountState.READY, account, CODE);
    }

    private static Screen.Account ready(AccountKind kind, String issuer, String username) {
        String id = kind.wireName() + " " + issuer + " " + username;
        return new Screen.Account(
                id, kind, issuer, username, AccountState.READY, kind != AccountKind.THIRD_PARTY, CODE);
    }

    private static Screen.Account in(AccountState state, Screen.Account account, Optional<String> code) {
        return new Screen.Account(
                account.id(), account.kind(), account.issuer(), account.username(), state, account.push(), code);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
