package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.waiver.Versions;
import dev.lifeboat.waiver.Waiver;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaiversTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final Verdict PASS = new Verdict.Pass();
    private static final Verdict FAIL = new Verdict.Fail("this", "that", List.of());
    private static final Verdict OPEN = new Verdict.Inconclusive(Verdict.Origin.ADAPTER, "it died");
    private static final Verdict NOT_RUN = new Verdict.NotRun("never reached");
    private static final Verdict NOT_APPLICABLE = new Verdict.NotApplicable("not claimed");

    private final List<JudgedExample> examples = new ArrayList<>();

    @Test
    void oneAppliesToEveryFailureOfItsRule() {
        judged("a", Platform.IOS, FAIL, "R58");
        judged("b", Platform.ANDROID, FAIL, "R58");
        judged("c", Platform.IOS, FAIL, "R60");

        Waivers waivers = on(LAST_DAY, waiver("R58", null, null));

        assertThat(examples).extracting(waivers::waive).containsExactly(true, true, false);
        assertThat(state(waivers)).isEqualTo(WaiverState.APPLIES);
        assertThat(waivers.outcomes(examples).get(0).examples()).containsExactly("a@ios", "b@android");
    }

    @Test
    void oneMayBeForAPlatformOrAnExampleOnly() {
        judged("a", Platform.IOS, FAIL, "R58");
        judged("a", Platform.ANDROID, FAIL, "R58");
        judged("b", Platform.ANDROID, FAIL, "R58");

        assertThat(examples)
                .extracting(on(LAST_DAY, waiver("R58", Platform.ANDROID, null))::waive)
                .containsExactly(false, true, true);
        assertThat(examples)
                .extracting(on(LAST_DAY, waiver("R58", null, "a"))::waive)
                .containsExactly(true, true, false);
        assertThat(examples)
                .extracting(on(LAST_DAY, waiver("R58", Platform.ANDROID, "a"))::waive)
                .containsExactly(false, true, false);
    }

    @Test
    void anExampleOfTwoRulesIsWaivedForEachOfThemAlone() {
        JudgedExample both = judged("a", Platform.IOS, FAIL, "R58", "R60");

        Waivers one = on(LAST_DAY, waiver("R58", null, null));
        assertThat(one.waive(RuleId.parse("R58"), both)).isTrue();
        assertThat(one.waive(RuleId.parse("R60"), both)).isFalse();
        assertThat(one.waive(both)).isFalse();
        assertThat(on(LAST_DAY, waiver("R58", null, null), waiver("R60", null, null))
                        .waive(both))
                .isTrue();
    }

    @Test
    void anExpiredOneForgivesNothing() {
        JudgedExample failed = judged("a", Platform.IOS, FAIL, "R58");

        Waivers late = on(LAST_DAY.plusDays(1), waiver("R58", null, null));
        assertThat(on(LAST_DAY, waiver("R58", null, null)).waive(failed)).isTrue();
        assertThat(late.waive(failed)).isFalse();
        assertThat(state(late)).isEqualTo(WaiverState.EXPIRED);
        assertThat(late.asIfAllHeld().waive(failed)).isTrue();
        assertThat(late.outcomes(examples).get(0).because()).isEqualTo("its last day was 2026-06-30");
    }

    @Test
    void oneIsStaleWhenAllThatItIsAboutWasDecidedAndNothingFailed() {
        judged("a", Platform.IOS, PASS, "R58");
        judged("b", Platform.IOS, NOT_APPLICABLE, "R58");
        assertThat(state(on(LAST_DAY, waiver("R58", null, null)))).isEqualTo(WaiverState.STALE);

        for (Verdict undecided : List.of(OPEN, NOT_RUN)) {
            JudgedExample open = judged("c", Platform.IOS, undecided, "R58");
            assertThat(state(on(LAST_DAY, waiver("R58", null, null)))).isEqualTo(WaiverState.UNDECIDED);
            examples.remove(open);
        }
    }

    @Test
    void oneThatIsAboutNothingSaysWhatThereIs() {
        judged("a", Platform.IOS, FAIL, "R58");
        judged("c", Platform.IOS, FAIL, "R60");

        WaiverOutcome misspelt =
                on(LAST_DAY, waiver("R58", null, "b")).outcomes(examples).get(0);
        assertThat(misspelt.state()).isEqualTo(WaiverState.UNMATCHED);
        assertThat(misspelt.because()).isEqualTo("no example of R58 has this id; known are a");
        WaiverOutcome elsewhere = on(LAST_DAY, waiver("R58", Platform.ANDROID, null))
                .outcomes(examples)
                .get(0);
        assertThat(elsewhere.state()).isEqualTo(WaiverState.UNMATCHED);
        assertThat(elsewhere.because()).isEqualTo("no example of R58 runs on android");
    }

    @Test
    void oneForAnotherVersionForgivesNothing() {
        JudgedExample failed = judged("a", Platform.IOS, FAIL, "R58");

        Waivers other = new Waivers(List.of(waiver("R58", null, null)), LAST_DAY, "4.0");
        assertThat(other.waive(failed)).isFalse();
        assertThat(other.asIfAllHeld().waive(failed)).isTrue();
        assertThat(state(other)).isEqualTo(WaiverState.UNMATCHED);
        assertThat(other.outcomes(examples).get(0).because())
                .isEqualTo("it is for versions from 3, below 4, and this is 4.0");
    }

    @Test
    void onlyExpiredStaleAndUnmatchedOnesWantAttention() {
        assertThat(List.of(WaiverState.values()))
                .filteredOn(WaiverState::wantsAttention)
                .containsExactly(WaiverState.EXPIRED, WaiverState.STALE, WaiverState.UNMATCHED);
    }

    private WaiverState state(Waivers waivers) {
        return waivers.outcomes(examples).get(0).state();
    }

    private JudgedExample judged(String id, Platform platform, Verdict verdict, String... rules) {
        List<RuleId> ids = List.of(rules).stream().map(RuleId::parse).toList();
        JudgedExample example = new JudgedExample(id + "@" + platform.wireName(), platform, ids, false, verdict);
        examples.add(example);
        return example;
    }

    private static Waivers on(LocalDate day, Waiver... waivers) {
        return new Waivers(List.of(waivers), day, "3.2.1");
    }

    private static Waiver waiver(String rule, Platform platform, String example) {
        return new Waiver(
                3,
                RuleId.parse(rule),
                Optional.ofNullable(platform),
                Optional.ofNullable(example),
                new Versions(Optional.of("3"), Optional.of("4")),
                "It is being mended.",
                "Keys team",
                URI.create("https://harbour.example/KEYS-17"),
                LAST_DAY);
    }
}
