package dev.lifeboat.reference;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What the QR code of a third-party provider says: {@code otpauth://totp/Issuer:user?secret=...}. */
record OtpauthUri(Entry entry, Otp otp) {

    private static final String SCHEME = "otpauth://totp/";

    /** Reads the text of a QR code; empty if it is none of this sort, or not usable. */
    static Optional<OtpauthUri> parse(String text) {
        if (!text.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(text.substring(SCHEME.length())));
        } catch (IllegalArgumentException notUsable) {
            return Optional.empty();
        }
    }

    private static OtpauthUri read(String rest) {
        int question = rest.indexOf('?');
        if (question < 0) {
            throw new IllegalArgumentException("no secret");
        }
        QueryString query = QueryString.parse(rest.substring(question + 1));
        // In a path a plus sign is a plus sign.
        String label = QueryString.decoded(rest.substring(0, question).replace("+", "%2B"));
        return new OtpauthUri(entry(label, query.value("issuer")), otp(query));
    }

    /** The parameter wins over the label's issuer; the colon between them stands encoded or not. */
    private static Entry entry(String label, Optional<String> parameter) {
        String prefix = parameter
                .filter(issuer -> label.startsWith(issuer + ":"))
                .orElseGet(() -> label.substring(0, Math.max(0, label.indexOf(':'))));
        String username = label.startsWith(prefix + ":")
                ? label.substring(prefix.length() + 1).stripLeading()
                : label;
        return Entry.thirdParty(parameter.orElse(prefix), username);
    }

    private static Otp otp(QueryString query) {
        String secret = query.value("secret").orElseThrow(() -> new IllegalArgumentException("no secret"));
        String algorithm = query.value("algorithm").orElse("SHA1").toUpperCase(Locale.ROOT);
        return new Otp(
                secret,
                Otp.Algorithm.valueOf(algorithm),
                Integer.parseInt(query.value("digits").orElse("6")),
                Duration.ofSeconds(Long.parseLong(query.value("period").orElse("30"))));
    }
}
