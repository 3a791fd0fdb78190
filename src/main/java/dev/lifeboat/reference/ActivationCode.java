package dev.lifeboat.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the QR code of a work or school provider says.
 *
 * @param tenant the provider by its name in {@code net/work/{tenant}}
 * @param ticket the activation it stands for
 * @param code single use
 */
record ActivationCode(String tenant, String ticket, String code) {

    private static final String SCHEME = "phonefactor://activate_account?";
    /** The host is the same for every phone and is replaced by the phone's own way there, so only the path counts. */
    private static final Pattern URL = Pattern.compile("https?://[^/?#]+/net/work/([\\w.~%-]+)/activate/([\\w.~%-]+)");

    /** Reads the text of a QR code; empty if it is none of this sort. */
    static Optional<ActivationCode> scanned(String text) {
        if (!text.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        QueryString query = QueryString.parse(text.substring(SCHEME.length()));
        return query.value("code").flatMap(code -> query.value("url").flatMap(url -> typed(code, url)));
    }

    /** What the provider shows beside its QR code, typed by hand: spaces do not count (rule R49). */
    static Optional<ActivationCode> typed(String code, String url) {
        String tight = code.replaceAll("\\s", "");
        Matcher parts = URL.matcher(url.strip());
        return tight.isEmpty() || !parts.matches()
                ? Optional.empty()
                : Optional.of(new ActivationCode(parts.group(1), parts.group(2), tight));
    }

    /** The provider's address by name. */
    String provider() {
        return "net/work/" + tenant;
    }

    @Override
    public String toString() {
        return "ActivationCode[" + tenant + "]";
    }
}
