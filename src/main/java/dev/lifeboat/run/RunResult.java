package dev.lifeboat.run;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Claim;
import dev.lifeboat.verdict.ClaimVerdict;
import dev.lifeboat.verdict.JudgedExample;
import dev.lifeboat.verdict.RuleVerdict;
import dev.lifeboat.verdict.Verdict;
import dev.lifeboat.verdict.WaiverOutcome;
import dev.lifeboat.verdict.Waivers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What a run came to.
 *
 * @param examples by platform and then in the order of the plan, one for each planned example, whether it ran or not
 * @param claims one for each platform of the plan
 * @param waivers that the run was given
 * @param duration in real time, from the first example to the last
 */
public record RunResult(
        RunPlan plan,
        RunSettings settings,
        ConformanceStatement statement,
        RuleCatalogue catalogue,
        List<ExampleResult> examples,
        List<Claim> claims,
        Waivers waivers,
        Duration duration) {

    public RunResult {
        examples = List.copyOf(examples);
        claims = List.copyOf(claims);
    }

    /**
     * Weighs what became of the examples of a plan, without waivers.
     *
     * @param examples by platform and then in the order of the plan
     */
    public static RunResult of(
            RunPlan plan,
            RunSettings settings,
            ConformanceStatement statement,
            RuleCatalogue catalogue,
            List<ExampleResult> examples,
            Duration duration) {
        return new RunResult(plan, settings, statement, catalogue, examples, List.of(), Waivers.NONE, duration)
                .with(Waivers.NONE);
    }

    /** The same run, its claims weighed with other waivers. */
    public RunResult with(Waivers waivers) {
        List<Claim> weighed = plan.platforms().stream()
                .map(platform -> Claim.weigh(
                                catalogue, platform, judged(platform), plan.whole(), settings.strict(), waivers)
                        .of(statement))
                .toList();
        return new RunResult(plan, settings, statement, catalogue, examples, weighed, waivers, duration);
    }

    private List<JudgedExample> judged(Platform platform) {
        return examples.stream()
                .filter(result -> result.platform() == platform)
                .map(ExampleResult::judged)
                .toList();
    }

    /** What each waiver was worth. */
    public List<WaiverOutcome> waiverOutcomes() {
        return waivers.all().isEmpty() ? List.of() : waivers.outcomes(new Whole(this).examples());
    }

    /** Whether a failure counts for nothing, because all that it violates is waived. */
    public boolean waived(ExampleResult example) {
        return waivers.waive(example.judged());
    }

    /** The worst of the platforms' claims. */
    public ClaimVerdict verdict() {
        return claims.stream()
                .map(Claim::verdict)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("a run has at least one platform"));
    }

    /** The examples with a verdict of this kind. */
    public List<ExampleResult> with(Class<? extends Verdict> kind) {
        return examples.stream()
                .filter(result -> kind.isInstance(result.verdict()))
                .toList();
    }

    /**
     * The exit code of the command line: 0, 1, 3 or 4. A violation that no waiver is about is 1. Else a waiver that has
     * expired, is stale or matches nothing is 4: the list has to be mended first, and one that has expired or is for other
     * versions forgives nothing.
     */
    public int exitCode() {
        int code = codeOfTheClaim();
        boolean onlyLapsed = code == 1 && with(waivers.asIfAllHeld()).codeOfTheClaim() != 1;
        boolean mend =
                waiverOutcomes().stream().anyMatch(outcome -> outcome.state().wantsAttention());
        return mend && (code != 1 || onlyLapsed) ? 4 : code;
    }

    private int codeOfTheClaim() {
        return switch (verdict()) {
            case NON_CONFORMANT -> 1;
            case INCONCLUSIVE, NO_CLAIM -> 3;
            case CONFORMANT -> 0;
            case CONFORMANT_SUBSET -> settings.strict() ? 1 : 0;
            case CONFORMANT_WITH_WAIVERS -> settings.strict() && leavesOut() ? 1 : 0;
            case PARTIAL -> partialExitCode();
        };
    }

    private boolean leavesOut() {
        return claims.stream()
                .flatMap(claim -> claim.outcomes().stream())
                .anyMatch(outcome -> outcome.verdict() == RuleVerdict.NOT_APPLICABLE
                        || outcome.derived().stream().anyMatch(RuleVerdict.NOT_APPLICABLE::equals));
    }

    /** A selection was asked for, so every example of it counts; else the derived ones count only when strict. */
    private int partialExitCode() {
        boolean everyOneCounts = !plan.undivided().whole() || settings.strict();
        List<ExampleResult> counting = examples.stream()
                .filter(result -> everyOneCounts || !result.example().derived())
                .toList();
        if (counting.stream().anyMatch(result -> result.verdict() instanceof Verdict.Fail && !waived(result))) {
            return 1;
        }
        boolean undecided = counting.stream()
                .map(ExampleResult::verdict)
                .anyMatch(verdict -> verdict instanceof Verdict.Inconclusive || verdict instanceof Verdict.NotRun);
        boolean passed =
                counting.stream().anyMatch(result -> result.verdict() instanceof Verdict.Pass || waived(result));
        // A part may well hold nothing that applies: whether the whole does is not for it to say.
        return (passed || plan.part().isPresent()) && !undecided ? 0 : 3;
    }
}
