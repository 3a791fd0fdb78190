package dev.lifeboat.check;

/** What became of an action on the walk; a later one is the better one. */
public enum Outcome {
    /** The situation that it fits never came up. */
    NOT_TRIED("never came up"),
    /** Every answer to it was one that the protocol does not know. */
    BROKEN("not answered as the protocol has it"),
    /** The product says that it never has this action. */
    NOT_IN_PRODUCT("not there yet (501)"),
    /** It was refused where it fits. */
    REFUSED("refused where it fits (409)"),
    /** A screen came, and what should have changed had not. */
    NO_EFFECT("answered, and nothing came of it"),
    /** It asked what it has to ask, and what that is for was not seen to happen. */
    BEGUN("asks as it should, and nothing was seen to come of it"),
    /** It did what it is for. */
    WORKS("works");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** As a person reads it. */
    public String words() {
        return words;
    }
}
