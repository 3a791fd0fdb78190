package dev.lifeboat.rules;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far the source document speaks for a platform. */
public enum Standing {
    /** The edition is written for this platform. */
    NORMATIVE("normative"),
    /** The edition is written for another platform, but the sentences of this rule name this one too. */
    NAMED("named"),
    /** The edition does not name this platform here; the rule is held to by analogy, in a claim of its own. */
    BY_ANALOGY("by-analogy"),
    /** The edition is silent on the rule itself, as on the whole robustness series. */
    SILENT("silent");

    private final String spelling;

    Standing(String spelling) {
        this.spelling = spelling;
    }

    /** The word used in the catalogue, on the command line and in reports. */
    @JsonValue
    public String spelling() {
        return spelling;
    }
}
