package dev.lifeboat.rules;

import java.util.Objects;

/** A sentence of the source document that carries no rule, and why none. */
public record SilentSentence(Locator at, Fingerprint fingerprint, String reason) {

    public SilentSentence {
        Objects.requireNonNull(at, "'at' is missing");
        Objects.requireNonNull(fingerprint, "'fingerprint' is missing");
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("'reason' is missing: say why this sentence carries no rule");
        }
    }
}
