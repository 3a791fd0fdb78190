package dev.lifeboat.rules;

import com.fasterxml.jackson.annotation.JsonValue;

/** The part of the specification a rule belongs to; its examples live in the folder of that name. */
public enum Chapter {
    BACKUP("backup"),
    RECOVERY("recovery"),
    VERIFICATION("verification"),
    TROUBLESHOOTING("troubleshooting"),
    PRIVACY("privacy"),
    /** What the source is silent on: the X series. */
    ROBUSTNESS("robustness");

    private final String spelling;

    Chapter(String spelling) {
        this.spelling = spelling;
    }

    /** The word used in the catalogue, on the command line and in reports. */
    @JsonValue
    public String spelling() {
        return spelling;
    }
}
