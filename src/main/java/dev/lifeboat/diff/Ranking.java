package dev.lifeboat.diff;

import dev.lifeboat.diff.Change.Kind;
import java.util.Set;

/** Which of two verdicts is the worse one. */
final class Ranking {

    private static final Set<String> NOT_JUDGED = Set.of("", "NOT_SELECTED", "UNTESTED", "INFORMATIVE");

    private Ranking() {}

    /** Whether that is no verdict on a rule or an example. */
    static boolean isNotJudged(String verdict) {
        return NOT_JUDGED.contains(verdict);
    }

    /** Whether a claim is made of a product; worth less is whatever is not. */
    static boolean isAClaim(String verdict) {
        return verdict.startsWith("CONFORMANT");
    }

    /** @param before the verdict on a rule or an example; empty if it was not there */
    static Kind of(String before, String after) {
        if (NOT_JUDGED.contains(before) && NOT_JUDGED.contains(after)) {
            return Kind.OTHER;
        }
        if (NOT_JUDGED.contains(before)) {
            return Kind.NEW;
        }
        if (NOT_JUDGED.contains(after)) {
            return Kind.GONE;
        }
        if (after.equals("NOT_APPLICABLE") && !before.equals(after)) {
            return Kind.NO_LONGER_APPLIES;
        }
        if (badness(after) > badness(before)) {
            return Kind.REGRESSION;
        }
        // Who cannot tell any more what is wrong has mended nothing.
        return badness(after) == 0 && badness(before) > 0
                        || before.equals("NOT_APPLICABLE") && badness(after) == 0 && !after.equals(before)
                ? Kind.IMPROVEMENT
                : Kind.OTHER;
    }

    private static int badness(String verdict) {
        return switch (verdict) {
            case "PASS", "CONFORMS", "NOT_APPLICABLE" -> 0;
            case "WAIVED", "INCONCLUSIVE", "NOT_RUN" -> 1;
            case "FAIL", "VIOLATED" -> 2;
            default -> throw new RunUnreadable("There is no verdict '" + verdict + "'");
        };
    }
}
