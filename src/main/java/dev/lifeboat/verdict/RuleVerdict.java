package dev.lifeboat.verdict;

import java.util.Collection;
import java.util.Comparator;

/** What the examples of a rule, or of one part of it, come to together. */
public enum RuleVerdict {
    /** An example failed. */
    VIOLATED,
    /** None failed, but one could not be decided or was not run. */
    INCONCLUSIVE,
    /** Violated, but every failure is waived and everything else was decided. */
    WAIVED,
    /** At least one passed, and all that apply did. */
    CONFORMS,
    /** Every example needs something the subject does not claim, as probes confirmed. */
    NOT_APPLICABLE,
    /** It has no example, for the reason that the catalogue gives. */
    UNTESTED,
    /** Not part of what was selected for this run. */
    NOT_SELECTED,
    /** It informs and demands nothing. */
    INFORMATIVE;

    /** The verdict of a rule by those of its examples, of which there is at least one. */
    static RuleVerdict of(Collection<RuleVerdict> examples) {
        return examples.stream()
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("a rule is judged by at least one example"));
    }

    /**
     * What an example alone says of a rule.
     *
     * @param waived whether a failure of it does not count
     */
    static RuleVerdict of(Verdict verdict, boolean waived) {
        if (verdict instanceof Verdict.Fail) {
            return waived ? WAIVED : VIOLATED;
        }
        if (verdict instanceof Verdict.Pass) {
            return CONFORMS;
        }
        return verdict instanceof Verdict.NotApplicable ? NOT_APPLICABLE : INCONCLUSIVE;
    }
}
