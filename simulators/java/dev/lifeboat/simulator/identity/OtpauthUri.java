package dev.lifeboat.simulator.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code otpauth://totp/...} key URIs, the content of third-party QR codes. */
record OtpauthUri(String issuer, String username, Totp totp) {

    /** Every parameter written out. */
    String full() {
        List<String> parameters = beginning();
        parameters.add("algorithm=" + totp.algorithm());
        parameters.add("digits=" + totp.digits());
        parameters.add("period=" + totp.period().toSeconds());
        return written(parameters);
    }

    /** Parameters that equal the default left out, as most providers do. */
    String brief() {
        List<String> parameters = beginning();
        if (totp.algorithm() != TotpAlgorithm.SHA1) {
            parameters.add("algorithm=" + totp.algorithm());
        }
        if (totp.digits() != Totp.DEFAULT_DIGITS) {
            parameters.add("digits=" + totp.digits());
        }
        if (!totp.period().equals(Totp.DEFAULT_PERIOD)) {
            parameters.add("period=" + totp.period().toSeconds());
        }
        return written(parameters);
    }

    private List<String> beginning() {
        List<String> parameters = new ArrayList<>();
        parameters.add("secret=" + totp.secret());
        if (!issuer.isEmpty()) {
            parameters.add("issuer=" + percentEncoded(issuer));
        }
        return parameters;
    }

    private String written(List<String> parameters) {
        String prefix = issuer.isEmpty() ? "" : percentEncoded(issuer) + ":";
        return "otpauth://totp/" + prefix + percentEncoded(username) + "?" + String.join("&", parameters);
    }

    /** Percent-encodes everything but RFC 3986's unreserved characters; a space is {@code %20}, never a plus sign. */
    static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean unreserved = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(unreserved ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
