package dev.lifeboat.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Recognises a sentence without holding it: the first 16 hexadecimal digits of the SHA-256 of its text, in Unicode's
 * composed form, with every run of white space made one space. Markup is not part of the text.
 */
public record Fingerprint(String hex) {

    private static final int DIGITS = 16;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Fingerprint {
        Objects.requireNonNull(hex, "hex");
        if (!hex.matches("[0-9a-f]{" + DIGITS + "}")) {
            throw new IllegalArgumentException(
                    "'%s' is not a fingerprint: expected %s hexadecimal digits in lower case".formatted(hex, DIGITS));
        }
    }

    /** The fingerprint of a sentence's text. */
    public static Fingerprint of(String text) {
        byte[] digest = sha256(normalised(text).getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(HexFormat.of().formatHex(digest).substring(0, DIGITS));
    }

    /** The text as it is compared: composed characters, single spaces, nothing around it. */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return hex;
    }
}
