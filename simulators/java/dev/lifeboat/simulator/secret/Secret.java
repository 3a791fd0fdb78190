package dev.lifeboat.simulator.secret;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A value that must not be seen where it does not belong.
 *
 * @param reference what reports write instead, for example {@code ana.password}; unique in its world
 * @param value the raw bytes; text stands as UTF-8
 */
public record Secret(String reference, SecretKind kind, byte[] value) {

    public Secret {
        Objects.requireNonNull(kind, "kind");
        if (reference == null || reference.isBlank()) {
            throw new IllegalArgumentException("a secret needs a reference");
        }
        if (value.length == 0) {
            throw new IllegalArgumentException("the secret " + reference + " is empty");
        }
    }

    public static Secret text(String reference, SecretKind kind, String value) {
        return new Secret(reference, kind, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The reference as it stands in evidence and reports. */
    public String mark() {
        return "⟨" + reference + "⟩";
    }

    @Override
    public String toString() {
        return mark();
    }
}
