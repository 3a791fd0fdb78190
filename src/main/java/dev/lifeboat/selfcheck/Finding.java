package dev.lifeboat.selfcheck;

import java.util.Locale;

/**
 * Something that the suite, or what is held against it, gets wrong.
 *
 * @param subject the id of the mutant or of the app that is none
 */
public record Finding(Kind kind, String subject, String text) {

    /** What can be wrong. */
    public enum Kind {
        /** No example of the rule that the mutant breaks found it. */
        SURVIVOR,
        /** A rule was blamed for a fault that is not about it. */
        MISBLAMED,
        /** A consequence is declared that does not show. */
        STALE_CONSEQUENCE,
        /** An app that is none passed an example. */
        VACUOUS,
        /** Planning left out what would have blamed a rule. */
        HIDDEN_BY_PLANNING,
        /** A fault makes a difference where it is said that it cannot. */
        UNTRUE_TOUCH;

        /** As reports spell it. */
        public String spelling() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @Override
    public String toString() {
        return kind.spelling() + ": " + subject + ": " + text;
    }
}
