package dev.lifeboat.rules;

import com.fasterxml.jackson.annotation.JsonValue;

/** What sort of demand a rule makes. */
public enum RuleClass {
    /** Something that has to be in place first. */
    PRECONDITION("PRE"),
    /** Something that happens. */
    BEHAVIOUR("BEH"),
    /** Something that never happens. */
    PROHIBITION("PROH"),
    /** A way through the screens. */
    USER_INTERFACE("UI"),
    /** A way out of a difficulty. */
    REMEDY("REM"),
    /** No demand at all. */
    INFORMATIVE("INF");

    private final String spelling;

    RuleClass(String spelling) {
        this.spelling = spelling;
    }

    /** The word used in the catalogue, on the command line and in reports. */
    @JsonValue
    public String spelling() {
        return spelling;
    }
}
