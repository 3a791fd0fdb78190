package dev.lifeboat.rules;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether the kit judges a rule. */
public enum Status {
    /** Examples judge it. */
    BUILT("built"),
    /** It stays without examples, for a reason that the catalogue gives. */
    UNTESTED("untested");

    private final String spelling;

    Status(String spelling) {
        this.spelling = spelling;
    }

    /** The word used in the catalogue, on the command line and in reports. */
    @JsonValue
    public String spelling() {
        return spelling;
    }
}
