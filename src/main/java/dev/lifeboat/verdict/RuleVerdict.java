package dev.lifeboat.verdict;

import java.util.Collection;

/** What the examples of a rule, or of one part of it, come to together. */
public enum RuleVerdict {
    /** An example failed. */
    VIOLATED,
    /** None failed, but one could not be decided or was not run. */
    INCONCLUSIVE,
    /** At least one passed, and all that apply did. */
    CONFORMS,
    /** Every example needs something the subject does not claim, as probes confirmed. */
    NOT_APPLICABLE,
    /** It has no example, for the reason that the catalogue gives. */
    UNTESTED,
    /** Its chapter is not built yet. */
    PLANNED,
    /** Not part of what was selected for this run. */
    NOT_SELECTED,
    /** It informs and demands nothing. */
    INFORMATIVE;

    /** The verdict of a rule by those of its examples, of which there is at least one. */
    static RuleVerdict of(Collection<Verdict> examples) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("a rule is judged by at least one example");
        }
        RuleVerdict worst = NOT_APPLICABLE;
        for (Verdict verdict : examples) {
            RuleVerdict one = of(verdict);
            if (one.ordinal() < worst.ordinal()) {
                worst = one;
            }
        }
        return worst;
    }

    private static RuleVerdict of(Verdict verdict) {
        if (verdict instanceof Verdict.Fail) {
            return VIOLATED;
        }
        if (verdict instanceof Verdict.Pass) {
            return CONFORMS;
        }
        return verdict instanceof Verdict.NotApplicable ? NOT_APPLICABLE : INCONCLUSIVE;
    }
}
