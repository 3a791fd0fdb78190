package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.rules.RuleId;
import java.util.Objects;

/** Another rule that a fault cannot but break too, and why. */
public record Consequence(RuleId rule, String reason) {

    public Consequence {
        Objects.requireNonNull(rule, "rule");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a consequence needs its reason");
        }
    }
}
