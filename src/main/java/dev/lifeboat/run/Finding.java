package dev.lifeboat.run;

/**
 * Something in the features, or in the vocabulary they are written with, that is not as it should be.
 *
 * @param place where, for example {@code features/a.feature:12}, {@code features/rules.yaml, R58} or {@code BackupSteps.isOn}
 * @param text what was expected and what is there
 */
public record Finding(Kind kind, String place, String text) {

    /** What can be wrong. */
    public enum Kind {
        /** A tag names a rule that the catalogue does not have. */
        UNKNOWN_RULE(true),
        /** A step that no step class knows. */
        UNDEFINED_STEP(true),
        /** A step that more than one step class knows. */
        AMBIGUOUS_STEP(true),
        /** Text below a heading that is no step, though it may be meant as one. */
        STRAY_TEXT(true),
        /** Two examples of a file with the same id. */
        SAME_NAME(true),
        /** A tag that is neither a rule nor on the short list. */
        STRANGE_TAG(false),
        /** An example, or a {@code Rule:}, without the tag of a rule. */
        NO_RULE(false),
        /** A {@code Rule:} whose title is not the catalogue's. */
        TITLE_DIFFERS(false),
        /** A rule said to be built that no example judges. */
        RULE_WITHOUT_EXAMPLE(false),
        /** A built must-rule that one example alone judges. */
        TOO_FEW_EXAMPLES(false),
        /** A built must-rule of which no example is a refusal, a boundary or a counter-case. */
        NO_BOUNDARY(false),
        /** A step that stands under another keyword than its class gave it. */
        WRONG_KEYWORD(false),
        /** A step that no example uses. */
        UNUSED_STEP(false),
        /** A sentence that is there twice. */
        DUPLICATE_STEP(false),
        /** An example that an app doing nothing passes. */
        REFUSAL_WITHOUT_CONTROL(false),
        /** A sentence that says "nothing" or the like, but does not say whether it is a refusal or a control. */
        UNMARKED_REFUSAL(false),
        /** A file too long to be one situation. */
        TOO_LONG(false),
        /** More sentences for each example than a vocabulary needs. */
        TOO_MANY_STEPS(false);

        private final boolean unfit;

        Kind(boolean unfit) {
            this.unfit = unfit;
        }

        /** Whether features with such a finding cannot be run at all. */
        public boolean unfit() {
            return unfit;
        }
    }

    @Override
    public String toString() {
        return place + ": " + text;
    }
}
