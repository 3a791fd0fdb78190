package dev.lifeboat.run;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Claim;
import dev.lifeboat.verdict.ClaimVerdict;
import dev.lifeboat.verdict.JudgedExample;
import dev.lifeboat.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a run came to.
 *
 * @param examples by platform and then in the order of the plan, one for each planned example, whether it ran or not
 * @param claims one for each platform of the plan
 * @param duration in real time, from the first example to the last
 */
public record RunResult(
        RunPlan plan,
        RunSettings settings,
        ConformanceStatement statement,
        RuleCatalogue catalogue,
        List<ExampleResult> examples,
        List<Claim> claims,
        Duration duration) {

    public RunResult {
        examples = List.copyOf(examples);
        claims = List.copyOf(claims);
    }

    static RunResult of(
            RunPlan plan,
            RunSettings settings,
            ConformanceStatement statement,
            RuleCatalogue catalogue,
            List<ExampleResult> examples,
            Duration duration) {
        List<Claim> claims = new ArrayList<>();
        for (Platform platform : plan.platforms()) {
            List<JudgedExample> judged = examples.stream()
                    .filter(result -> result.platform() == platform)
                    .map(result -> new JudgedExample(
                            result.id(),
                            platform,
                            result.example().rules(),
                            result.example().derived(),
                            result.verdict()))
                    .toList();
            claims.add(Claim.weigh(catalogue, platform, judged, plan.whole(), settings.strict()));
        }
        return new RunResult(plan, settings, statement, catalogue, examples, claims, duration);
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

    /** The exit code of the command line: 0, 1 or 3. */
    public int exitCode() {
        return switch (verdict()) {
            case NON_CONFORMANT -> 1;
            case INCONCLUSIVE -> 3;
            case CONFORMANT -> 0;
            case CONFORMANT_SUBSET -> settings.strict() ? 1 : 0;
            case PARTIAL -> partialExitCode();
        };
    }

    /** A selection was asked for, so every example of it counts; else the derived ones count only when strict. */
    private int partialExitCode() {
        boolean everyOneCounts = !plan.whole() || settings.strict();
        List<Verdict> counting = examples.stream()
                .filter(result -> everyOneCounts || !result.example().derived())
                .map(ExampleResult::verdict)
                .toList();
        if (counting.stream().anyMatch(Verdict.Fail.class::isInstance)) {
            return 1;
        }
        boolean undecided = counting.stream()
                .anyMatch(verdict -> verdict instanceof Verdict.Inconclusive || verdict instanceof Verdict.NotRun);
        boolean passed = counting.stream().anyMatch(Verdict.Pass.class::isInstance);
        return passed && !undecided ? 0 : 3;
    }
}
