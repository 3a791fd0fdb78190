package dev.lifeboat.rules;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a verdict on a rule rests on; every report prints it. */
public enum EvidenceKind {
    /** Seen in stores, at providers or in traffic. */
    OBSERVED("observed"),
    /** Only the app's own screen can say so. */
    REPORTED("reported"),
    /** Searched for and not found; the report says what was searched. */
    NEGATIVE("negative");

    private final String spelling;

    EvidenceKind(String spelling) {
        this.spelling = spelling;
    }

    /** The word used in the catalogue, on the command line and in reports. */
    @JsonValue
    public String spelling() {
        return spelling;
    }
}
