package dev.lifeboat.report;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * What something was when it was used, so that two runs can be compared.
 *
 * @param of what was digested, in a word or two: {@code features}, {@code rules.yaml}, {@code subject}
 * @param sha256 in hexadecimal, lower case
 */
public record Digest(String of, String sha256) {

    public Digest {
        Objects.requireNonNull(of, "of");
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits, not '" + sha256 + "'");
        }
    }

    public static Digest of(String what, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Digest(what, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of a file that is packed with the kit; empty where there is none. */
    public static Optional<Digest> ofResource(String what, String name) {
        try (InputStream file = Digest.class.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(of(what, file.readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
