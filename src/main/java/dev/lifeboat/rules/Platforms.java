package dev.lifeboat.rules;

import java.util.Objects;

/** How far a rule's sentences speak for each platform. */
public record Platforms(Standing ios, Standing android) {

    public Platforms {
        Objects.requireNonNull(ios, "'ios' is missing");
        Objects.requireNonNull(android, "'android' is missing");
        if ((ios == Standing.SILENT) != (android == Standing.SILENT)) {
            throw new IllegalArgumentException("the text is 'silent' on a rule for both platforms or neither");
        }
    }

    /** Whether the edition says nothing of the rule at all. */
    boolean isSilent() {
        return ios == Standing.SILENT;
    }
}
