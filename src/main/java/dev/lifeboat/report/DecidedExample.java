package dev.lifeboat.report;

import dev.lifeboat.evidence.EvidenceFile;
import dev.lifeboat.evidence.RunRecord.Contradiction;
import dev.lifeboat.evidence.RunRecord.Decided;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.verdict.Verdict;
import java.util.Optional;

/** A verdict as a run's log keeps it, and back. */
public final class DecidedExample {

    private DecidedExample() {}

    static Decided of(ExampleResult result) {
        Verdict verdict = result.verdict();
        return new Decided(
                result.id(),
                verdict.word(),
                verdict instanceof Verdict.Inconclusive open
                        ? Optional.of(Wording.origin(open.origin()))
                        : Optional.empty(),
                verdict instanceof Verdict.Fail fail
                        ? Optional.of(new Contradiction(fail.expected(), fail.seen(), fail.evidence()))
                        : Optional.empty(),
                verdict.message(),
                result.duration().toMillis(),
                EvidenceFile.name(result.id()),
                Optional.of(result.play()).filter(play -> play > 1));
    }

    /**
     * The verdict that was kept.
     *
     * @throws IllegalArgumentException if the log holds no such verdict
     */
    public static Verdict verdict(Decided decided) {
        return switch (decided.verdict()) {
            case "PASS" -> new Verdict.Pass();
            case "FAIL" -> {
                Contradiction why = decided.contradiction()
                        .orElseThrow(
                                () -> new IllegalArgumentException(decided.example() + " failed without a reason"));
                yield new Verdict.Fail(why.expected(), why.seen(), why.entries());
            }
            case "INCONCLUSIVE" -> new Verdict.Inconclusive(origin(decided), decided.message());
            case "NOT_APPLICABLE" -> new Verdict.NotApplicable(decided.message());
            case "NOT_RUN" -> new Verdict.NotRun(decided.message());
            default -> throw new IllegalArgumentException("there is no verdict " + decided.verdict());
        };
    }

    private static Verdict.Origin origin(Decided decided) {
        for (Verdict.Origin origin : Verdict.Origin.values()) {
            if (decided.origin().equals(Optional.of(Wording.origin(origin)))) {
                return origin;
            }
        }
        throw new IllegalArgumentException("nobody is called " + decided.origin());
    }
}
