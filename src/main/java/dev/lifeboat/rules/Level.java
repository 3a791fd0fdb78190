package dev.lifeboat.rules;

import com.fasterxml.jackson.annotation.JsonValue;

/** How binding a rule is. */
public enum Level {
    /** Stated by the text: breaking it makes a product non-conformant. */
    MUST("must"),
    /** Derived from the text: breaking it is an observation, and counts only when asked for. */
    SHOULD("should"),
    /** Informative: never fails an implementation. */
    INFO("info");

    private final String spelling;

    Level(String spelling) {
        this.spelling = spelling;
    }

    /** The word used in the catalogue, on the command line and in reports. */
    @JsonValue
    public String spelling() {
        return spelling;
    }
}
