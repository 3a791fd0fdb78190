package dev.lifeboat.rules;

import java.util.Objects;

/** A sentence of the source document that a rule was read from: where it stands, and what it was then. */
public record Passage(Locator at, Fingerprint fingerprint) {

    public Passage {
        Objects.requireNonNull(at, "'at' is missing");
        Objects.requireNonNull(fingerprint, "'fingerprint' is missing");
    }
}
