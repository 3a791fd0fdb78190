package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.History;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.ClaimVerdict;
import dev.lifeboat.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunResultTest {

    private static final Verdict PASS = new Verdict.Pass();
    private static final Verdict FAIL = new Verdict.Fail("this", "that", List.of());
    private static final Verdict INCONCLUSIVE = new Verdict.Inconclusive(Verdict.Origin.ADAPTER, "it died");
    private static final Verdict NOT_APPLICABLE = new Verdict.NotApplicable("not claimed");

    private final List<ExampleResult> examples = new ArrayList<>();

    @Test
    void aPartOfWhichEverythingPassedIsZero() {
        judged("R58", false, PASS);
        assertThat(part(false).verdict()).isEqualTo(ClaimVerdict.PARTIAL);
        assertThat(part(false).exitCode()).isZero();
    }

    @Test
    void aPartInWhichAnythingFailedIsOneEvenWhatIsDerived() {
        judged("R58", false, PASS);
        judged("R58", true, FAIL);
        assertThat(part(false).exitCode()).isEqualTo(1);
        judged("R58", false, INCONCLUSIVE);
        assertThat(part(false).exitCode()).isEqualTo(1);
    }

    @Test
    void aPartThatCannotBeDecidedIsThree() {
        judged("R58", false, PASS);
        judged("R58", false, INCONCLUSIVE);
        assertThat(part(false).exitCode()).isEqualTo(3);
    }

    @Test
    void whatDoesNotApplyIsNoObstacleUnlessNothingApplies() {
        judged("R58", false, NOT_APPLICABLE);
        assertThat(part(false).exitCode()).isEqualTo(3);
        judged("R58", false, PASS);
        assertThat(part(false).exitCode()).isZero();
    }

    @Test
    void nothingRunIsThree() {
        assertThat(part(false).exitCode()).isEqualTo(3);
    }

    @Test
    void aWholeRunIsOneForAViolatedMust() {
        everyMustPasses();
        judged("R58", false, FAIL);
        assertThat(whole(false).verdict()).isEqualTo(ClaimVerdict.NON_CONFORMANT);
        assertThat(whole(false).exitCode()).isEqualTo(1);
    }

    @Test
    void aWholeRunIsThreeWhereAMustIsUntested() {
        judged("R58", false, PASS);
        assertThat(whole(false).verdict()).isEqualTo(ClaimVerdict.INCONCLUSIVE);
        assertThat(whole(false).exitCode()).isEqualTo(3);
    }

    @Test
    void aWholeRunIsZeroForAViolatedDerivedPartUnlessStrict() {
        everyMustPasses();
        judged("R02", true, FAIL);
        assertThat(whole(false).exitCode()).isZero();
        assertThat(whole(true).exitCode()).isEqualTo(1);
    }

    @Test
    void theWorstPlatformDecides() {
        everyMustPasses();
        examples.add(new ExampleResult(
                example("R58", false), Platform.ANDROID, FAIL, new History(List.of()), Duration.ZERO));
        RunResult both = result(List.of(Platform.IOS, Platform.ANDROID), true, false);
        assertThat(both.verdict()).isEqualTo(ClaimVerdict.NON_CONFORMANT);
        assertThat(both.claims().get(0).verdict()).isNotEqualTo(ClaimVerdict.NON_CONFORMANT);
    }

    private void everyMustPasses() {
        RuleCatalogue.load().rules().forEach(rule -> judged(rule.id().toString(), false, PASS));
    }

    private void judged(String rule, boolean derived, Verdict verdict) {
        examples.add(new ExampleResult(
                example(rule, derived), Platform.IOS, verdict, new History(List.of()), Duration.ZERO));
    }

    private Example example(String rule, boolean derived) {
        return new Example(
                "some/example-" + examples.size(),
                "an example",
                "a situation",
                "some.feature",
                examples.size() + 1,
                List.of(RuleId.parse(rule)),
                List.of("@" + rule),
                derived,
                List.of());
    }

    private RunResult part(boolean strict) {
        return result(List.of(Platform.IOS), false, strict);
    }

    private RunResult whole(boolean strict) {
        return result(List.of(Platform.IOS), true, strict);
    }

    private RunResult result(List<Platform> platforms, boolean whole, boolean strict) {
        RunPlan plan = new RunPlan(FeatureFolder.bundled(), List.of(), platforms, whole);
        return RunResult.of(
                plan,
                new RunSettings(1, 1, strict),
                new ReferenceImplementation().statement(),
                RuleCatalogue.load(),
                examples,
                Duration.ZERO);
    }
}
