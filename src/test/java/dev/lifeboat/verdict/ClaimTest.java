package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.rules.Chapter;
import dev.lifeboat.rules.EvidenceKind;
import dev.lifeboat.rules.Fingerprint;
import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Locator;
import dev.lifeboat.rules.Passage;
import dev.lifeboat.rules.Platforms;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleClass;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.rules.Standing;
import dev.lifeboat.rules.Status;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.waiver.Versions;
import dev.lifeboat.waiver.Waiver;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final Verdict PASS = new Verdict.Pass();
    private static final Verdict FAIL = new Verdict.Fail("this", "that", List.of());
    private static final Verdict INCONCLUSIVE = new Verdict.Inconclusive(Verdict.Origin.CONTROL, "no control");
    private static final Verdict NOT_APPLICABLE = new Verdict.NotApplicable("not claimed");
    private static final Verdict NOT_RUN = new Verdict.NotRun("never reached");

    private final List<Rule> rules = new ArrayList<>(List.of(
            rule("R01", Level.INFO, Status.BUILT),
            rule("R02", Level.MUST, Status.BUILT),
            rule("R03", Level.MUST, Status.BUILT),
            rule("R05", Level.SHOULD, Status.BUILT),
            rule("X06", Level.SHOULD, Status.BUILT)));
    private final List<JudgedExample> examples = new ArrayList<>();
    private Waivers waivers = Waivers.NONE;

    ClaimTest() {
        judged("R02", PASS).judged("R03", PASS).judged("R05", PASS).judged("X06", PASS);
    }

    @Test
    void isConformantWhenEveryMustConforms() {
        Claim claim = claim();
        assertThat(claim.verdict()).isEqualTo(ClaimVerdict.CONFORMANT);
        assertThat(claim.outcomes())
                .extracting(RuleOutcome::verdict)
                .containsExactly(
                        RuleVerdict.INFORMATIVE,
                        RuleVerdict.CONFORMS,
                        RuleVerdict.CONFORMS,
                        RuleVerdict.CONFORMS,
                        RuleVerdict.CONFORMS);
        assertThat(claim.count(RuleVerdict.CONFORMS)).as("rules of the source").isEqualTo(3);
        assertThat(claim.examples()).isEqualTo(4);
        assertThat(claim.observations()).isEmpty();
    }

    @Test
    void isNonConformantWhenAMustIsViolatedWhateverElseIs() {
        rules.add(rule("R04", Level.MUST, Status.BUILT));
        judged("R02", FAIL).judged("R03", INCONCLUSIVE);
        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.NON_CONFORMANT);
        assertThat(verdictOf("R02", claim())).isEqualTo(RuleVerdict.VIOLATED);
    }

    @Test
    void isInconclusiveWhenAMustIsInconclusiveNotRunOrUntested() {
        judged("R03", INCONCLUSIVE);
        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.INCONCLUSIVE);

        examples.removeIf(example -> example.verdict().equals(INCONCLUSIVE));
        judged("R03", NOT_RUN);
        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.INCONCLUSIVE);

        examples.removeIf(example -> example.rules().contains(RuleId.parse("R03")));
        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.INCONCLUSIVE);
        assertThat(verdictOf("R03", claim())).isEqualTo(RuleVerdict.UNTESTED);
    }

    @Test
    void anExampleOfTheDerivedPartDoesNotTestTheMust() {
        examples.removeIf(example -> example.rules().contains(RuleId.parse("R03")));
        derived("R03", PASS);
        assertThat(verdictOf("R03", claim())).isEqualTo(RuleVerdict.UNTESTED);
    }

    @Test
    void isPartialWhenOnlyAPartWasSelectedWhateverCameOfIt() {
        examples.removeIf(example -> example.rules().contains(RuleId.parse("R03")));
        judged("R02", FAIL);
        Claim claim = weigh(false, false);
        assertThat(claim.verdict()).isEqualTo(ClaimVerdict.PARTIAL);
        assertThat(verdictOf("R02", claim)).isEqualTo(RuleVerdict.VIOLATED);
        assertThat(verdictOf("R03", claim)).isEqualTo(RuleVerdict.NOT_SELECTED);
    }

    @Test
    void isASubsetWhenAMustDoesNotApply() {
        examples.removeIf(example -> example.rules().contains(RuleId.parse("R03")));
        judged("R03", NOT_APPLICABLE);
        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.CONFORMANT_SUBSET);
    }

    @Test
    void derivedRulesDerivedPartsAndRobustnessAreObservationsAndCountOnlyWhenStrict() {
        judged("R05", FAIL);
        derived("R02", FAIL);
        judged("X06", FAIL);

        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.CONFORMANT);
        assertThat(claim().observations())
                .extracting(outcome -> outcome.id().toString())
                .containsExactly("R02", "R05", "X06");
        assertThat(verdictOf("R02", claim())).isEqualTo(RuleVerdict.CONFORMS);
        assertThat(weigh(true, true).verdict()).isEqualTo(ClaimVerdict.NON_CONFORMANT);
    }

    @Test
    void eachOfThemAloneCountsWhenStrict() {
        derived("R02", FAIL);
        assertThat(weigh(true, true).verdict()).isEqualTo(ClaimVerdict.NON_CONFORMANT);
        examples.removeIf(JudgedExample::derived);
        judged("X06", INCONCLUSIVE);
        assertThat(weigh(true, true).verdict()).isEqualTo(ClaimVerdict.INCONCLUSIVE);
        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.CONFORMANT);
    }

    @Test
    void aViolatedMustIsNoObservation() {
        judged("R02", FAIL);
        assertThat(claim().observations()).isEmpty();
    }

    @Test
    void anInformativeRuleNeverFails() {
        judged("R01", FAIL);
        assertThat(verdictOf("R01", claim())).isEqualTo(RuleVerdict.INFORMATIVE);
        assertThat(weigh(true, true).verdict()).isEqualTo(ClaimVerdict.CONFORMANT);
    }

    @Test
    void aWaivedViolationLeavesAClaimThatSaysSo() {
        judged("R02", FAIL);
        waived("R02");
        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.CONFORMANT_WITH_WAIVERS);
        assertThat(verdictOf("R02", claim())).isEqualTo(RuleVerdict.WAIVED);

        judged("R03", INCONCLUSIVE);
        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.INCONCLUSIVE);
        judged("R03", FAIL);
        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.NON_CONFORMANT);
    }

    @Test
    void waiversComeBeforeWhatIsLeftOut() {
        examples.removeIf(example -> example.rules().contains(RuleId.parse("R03")));
        judged("R03", NOT_APPLICABLE);
        judged("R02", FAIL);
        waived("R02");
        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.CONFORMANT_WITH_WAIVERS);
    }

    @Test
    void aWaivedObservationChangesTheClaimOnlyWhenStrict() {
        judged("R05", FAIL);
        derived("R02", FAIL);
        judged("X06", FAIL);
        waived("R05", "R02", "X06");

        assertThat(claim().verdict()).isEqualTo(ClaimVerdict.CONFORMANT);
        assertThat(claim().observations()).isEmpty();
        assertThat(weigh(true, true).verdict()).isEqualTo(ClaimVerdict.CONFORMANT_WITH_WAIVERS);
        waived("R05", "R02");
        assertThat(weigh(true, true).verdict()).isEqualTo(ClaimVerdict.NON_CONFORMANT);
    }

    @Test
    void aStatementThatLeavesOutTheIndispensableMakesNoClaim_butAViolationStays() {
        ConformanceStatement whole = statement(AccountKind.THIRD_PARTY, Capability.MANUAL_ENTRY);
        ConformanceStatement noKind = statement(AccountKind.PERSONAL, Capability.MANUAL_ENTRY);
        ConformanceStatement noEntry = statement(AccountKind.THIRD_PARTY, Capability.PUSH);

        assertThat(Claim.indispensableLeftOut(whole)).isEmpty();
        assertThat(Claim.indispensableLeftOut(noKind)).containsExactly("third-party accounts");
        assertThat(Claim.indispensableLeftOut(noEntry)).containsExactly("manual-entry");
        assertThat(claim().of(whole)).isEqualTo(claim());
        for (ConformanceStatement lacking : List.of(noKind, noEntry)) {
            assertThat(claim().of(lacking).verdict()).isEqualTo(ClaimVerdict.NO_CLAIM);
            assertThat(claim().of(lacking).outcomes()).isEqualTo(claim().outcomes());
            assertThat(weigh(false, false).of(lacking).verdict()).isEqualTo(ClaimVerdict.PARTIAL);
        }
        judged("R02", FAIL);
        assertThat(claim().of(noKind).verdict()).isEqualTo(ClaimVerdict.NON_CONFORMANT);
    }

    private static ConformanceStatement statement(AccountKind kind, Capability option) {
        return new ConformanceStatement(
                ConformanceStatement.PROTOCOL,
                "Acme",
                "Keys",
                "1.0",
                Set.of(Platform.IOS),
                Set.of(kind),
                Set.of(option),
                ClockSource.DEVICE,
                1);
    }

    private void waived(String... rules) {
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
                        LocalDate.MAX))
                .toList();
        waivers = new Waivers(all, LocalDate.EPOCH, "1.0");
    }

    private static RuleVerdict verdictOf(String rule, Claim claim) {
        return claim.outcomes().stream()
                .filter(outcome -> outcome.id().equals(RuleId.parse(rule)))
                .map(RuleOutcome::verdict)
                .findFirst()
                .orElseThrow();
    }

    private Claim claim() {
        return weigh(true, false);
    }

    private Claim weigh(boolean whole, boolean strict) {
        RuleCatalogue catalogue = new RuleCatalogue("sample", "2019-01", "a sample", List.of(), rules, List.of());
        return Claim.weigh(catalogue, Platform.IOS, examples, whole, strict, waivers);
    }

    private ClaimTest judged(String rule, Verdict verdict) {
        return example(rule, false, verdict);
    }

    private void derived(String rule, Verdict verdict) {
        example(rule, true, verdict);
    }

    private ClaimTest example(String rule, boolean derived, Verdict verdict) {
        examples.add(new JudgedExample(
                "example " + examples.size(), Platform.IOS, List.of(RuleId.parse(rule)), derived, verdict));
        return this;
    }

    private static Rule rule(String id, Level level, Status status) {
        boolean source = id.startsWith("R");
        return new Rule(
                RuleId.parse(id),
                level,
                level == Level.INFO ? RuleClass.INFORMATIVE : RuleClass.BEHAVIOUR,
                EvidenceKind.OBSERVED,
                source
                        ? new Platforms(Standing.NORMATIVE, Standing.BY_ANALOGY)
                        : new Platforms(Standing.SILENT, Standing.SILENT),
                source ? Chapter.BACKUP : Chapter.ROBUSTNESS,
                status,
                "Title of " + id,
                "What " + id + " demands.",
                Optional.empty(),
                source
                        ? List.of(new Passage(
                                Locator.parse("some-heading P" + Integer.parseInt(id.substring(1)) + " s1"),
                                new Fingerprint("00112233445566" + id.substring(1))))
                        : List.of(),
                List.of(),
                Optional.empty());
    }
}
