package dev.lifeboat.steps;

import java.util.Arrays;

/** What a person brings to prove a recovered account, said in the words of the features; nothing said is the usual. */
public enum Evidence {
    USUAL(""),
    /** Leaves at the first prompt. */
    NOTHING(" but leaves it"),

    BY_EMAIL(" by e-mail"),
    BY_PHONE(" by phone"),
    /** After the account got an alternate e-mail address that it had not before. */
    BY_NEW_EMAIL(" by an e-mail address set up since"),
    PASSWORD_ALONE(" with her password alone"),
    WRONG_PASSWORD(" with a wrong password"),
    OTHER_ACCOUNT(" with another account of hers"),
    WRONG_PROOF(" with a wrong proof"),
    LATE_PROOF(" with a proof that comes too late"),

    TYPED(" by typing the code"),
    WRONGLY_TYPED(" by typing the code wrongly"),
    ONE_OF_TWO_CODES(" with a third-party code beside the right one"),
    CODE_OF_OTHER_PAGE(" with a code from the page for getting started"),
    OLD_CODE_OF_OTHER_PAGE(" with an expired code from the page for getting started"),
    AFTER_ALLOWING_CAMERA(" after allowing the camera"),
    NOTHING_IN_SIGHT(" with nothing in sight"),
    UNKNOWN_CODE(" with a code that nobody issued"),
    USED_CODE(" with the code that her old phone used"),
    EXPIRED_CODE(" with an expired code"),
    COLLEAGUES_CODE(" with a colleague's code"),
    OTHER_ORGANISATIONS_CODE(" with a code of another organisation"),
    THIRD_PARTY_CODE(" with a third-party code"),
    PASSWORD_INSTEAD(" with her password instead");

    /** How the features say one of them. */
    static final String WORDS = "|(?: by| with| but| after)[a-z' -]+";

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    static Evidence said(String words) {
        return Arrays.stream(values())
                .filter(evidence -> evidence.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no evidence is called '" + words.strip() + "'"));
    }
}
