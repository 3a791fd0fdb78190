package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.History;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.ClaimVerdict;
import dev.lifeboat.verdict.Verdict;
import dev.lifeboat.verdict.WaiverOutcome;
import dev.lifeboat.verdict.WaiverState;
import dev.lifeboat.verdict.Waivers;
import dev.lifeboat.waiver.Versions;
import dev.lifeboat.waiver.Waiver;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunResultTest {

    private static final Verdict PASS = new Verdict.Pass();
    private static final Verdict FAIL = new Verdict.Fail("this", "that", List.of());
    private static final Verdict INCONCLUSIVE = new Verdict.Inconclusive(Verdict.Origin.ADAPTER, "it died");
    private static final Verdict NOT_APPLICABLE = new Verdict.NotApplicable("not claimed");

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

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

    @Test
    void aWaivedViolationIsZeroAndSaysSo() {
        everyMustPasses();
        judged("R58", false, FAIL);
        RunResult waived = whole(false).with(waivers("R58"));
        assertThat(waived.verdict()).isEqualTo(ClaimVerdict.CONFORMANT_WITH_WAIVERS);
        assertThat(waived.exitCode()).isZero();
        assertThat(waived.examples()).filteredOn(waived::waived).hasSize(1);
    }

    @Test
    void anExpiredWaiverForgivesNothingAndIsFour() {
        everyMustPasses();
        judged("R58", false, FAIL);
        RunResult late = whole(false).with(new Waivers(waivers("R58").all(), LAST_DAY.plusDays(1), "1.0"));
        assertThat(late.verdict()).isEqualTo(ClaimVerdict.NON_CONFORMANT);
        assertThat(late.exitCode()).isEqualTo(4);
    }

    @Test
    void aViolationThatNoWaiverIsAboutIsOneWhateverTheListIsLike() {
        everyMustPasses();
        judged("R58", false, FAIL);
        judged("R60", false, FAIL);
        assertThat(whole(false).with(waivers("R58")).exitCode()).isEqualTo(1);
        assertThat(whole(false).with(waivers("R04", "R58")).exitCode()).isEqualTo(1);
        assertThat(whole(false)
                        .with(new Waivers(waivers("R58").all(), LAST_DAY.plusDays(1), "1.0"))
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void aWaiverForOtherVersionsForgivesNothingAndIsFour() {
        everyMustPasses();
        judged("R58", false, FAIL);
        Waivers elsewhere = new Waivers(waivers("R58").all(), LAST_DAY, "0.0.1");
        assertThat(whole(false).with(elsewhere).verdict()).isEqualTo(ClaimVerdict.NON_CONFORMANT);
        assertThat(whole(false).with(elsewhere).exitCode()).isEqualTo(4);
        judged("R60", false, FAIL);
        assertThat(whole(false).with(elsewhere).exitCode()).isEqualTo(1);
    }

    @Test
    void aStaleWaiverIsFourEvenWhereTheClaimHoldsOrIsOpen() {
        everyMustPasses();
        assertThat(whole(false).with(waivers("R58")).verdict()).isEqualTo(ClaimVerdict.CONFORMANT);
        assertThat(whole(false).with(waivers("R58")).exitCode()).isEqualTo(4);
        judged("R60", false, INCONCLUSIVE);
        assertThat(whole(false).with(waivers("R58")).verdict()).isEqualTo(ClaimVerdict.INCONCLUSIVE);
        assertThat(whole(false).with(waivers("R58")).exitCode()).isEqualTo(4);
    }

    @Test
    void aWaiverOfWhatCouldNotBeDecidedLeavesTheRunOpen() {
        everyMustPasses();
        judged("R58", false, INCONCLUSIVE);
        assertThat(whole(false).with(waivers("R58")).verdict()).isEqualTo(ClaimVerdict.INCONCLUSIVE);
        assertThat(whole(false).with(waivers("R58")).exitCode()).isEqualTo(3);
    }

    @Test
    void inAPartOnlyWhatWasSelectedSpeaksOfAWaiver() {
        judged("R04", false, FAIL);
        RunResult part = part(false).with(waivers("R04", "R58"));
        assertThat(part.waiverOutcomes())
                .extracting(WaiverOutcome::state)
                .containsExactly(WaiverState.APPLIES, WaiverState.UNDECIDED);
        assertThat(part.exitCode()).isZero();
    }

    @Test
    void strictCountsWhatIsLeftOutBesideWaivers() {
        everyMustPasses();
        judged("R58", true, FAIL);
        RunResult strict = whole(true).with(waivers("R58"));
        assertThat(strict.verdict()).isEqualTo(ClaimVerdict.CONFORMANT_WITH_WAIVERS);
        assertThat(strict.exitCode()).isZero();
        examples.removeIf(example -> example.example().rules().contains(RuleId.parse("R60")));
        judged("R60", false, NOT_APPLICABLE);
        assertThat(whole(true).with(waivers("R58")).exitCode()).isEqualTo(1);
    }

    private static Waivers waivers(String... rules) {
        List<Waiver> all = Stream.of(rules)
                .map(rule -> new Waiver(
                        1,
                        RuleId.parse(rule),
                        Optional.empty(),
                        Optional.empty(),
                        new Versions(Optional.of("1"), Optional.empty()),
                        "It is being mended.",
                        "Keys team",
                        URI.create("https://harbour.example/KEYS-17"),
                        LAST_DAY))
                .toList();
        return new Waivers(all, LAST_DAY, "1.0");
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
