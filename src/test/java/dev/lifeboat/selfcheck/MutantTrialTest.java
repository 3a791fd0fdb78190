package dev.lifeboat.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.selfcheck.Finding.Kind;
import dev.lifeboat.selfcheck.MutantTrial.Failure;
import dev.lifeboat.selfcheck.mutant.Condition;
import dev.lifeboat.selfcheck.mutant.Consequence;
import dev.lifeboat.selfcheck.mutant.Layer;
import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.selfcheck.mutant.Touch;
import dev.lifeboat.spi.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is made of the examples that failed. */
class MutantTrialTest {

    private static final Set<Platform> BOTH = Set.of(Platform.IOS, Platform.ANDROID);

    @Test
    void itIsKilledByItsOwnRuleOnBothPlatforms() {
        MutantTrial trial = trial(mutant(), BOTH, stated("a@ios", "R58"), stated("a@android", "R58"));

        assertThat(trial.killed()).isTrue();
        assertThat(trial.kills()).extracting(Failure::id).containsExactly("a@ios", "a@android");
        assertThat(trial.failedRules()).containsExactly(RuleId.parse("R58"));
        assertThat(trial.findings()).isEmpty();
    }

    @Test
    void itSurvivesIfNothingFails() {
        MutantTrial trial = trial(mutant(), BOTH);

        assertThat(trial.killed()).isFalse();
        assertThat(trial.survivesOn()).containsExactly(Platform.IOS, Platform.ANDROID);
        assertThat(trial.findings())
                .singleElement()
                .hasToString("survivor: R58-is-made-up: no example of R58 failed on ios and android; it asks or shows"
                        + " something else than the correct app in z@ios");
    }

    @Test
    void itSurvivesIfOnlyAnotherRuleFindsIt() {
        MutantTrial trial = trial(mutant(), BOTH, stated("a@ios", "R60"), stated("a@android", "R60"));

        assertThat(kinds(trial)).containsExactly(Kind.SURVIVOR, Kind.MISBLAMED);
    }

    @Test
    void itSurvivesIfOnlyADerivedPartOfItsRuleFindsIt() {
        MutantTrial trial = trial(mutant(), BOTH, derived("a@ios", "R58"), derived("a@android", "R58"));

        assertThat(kinds(trial)).containsExactly(Kind.SURVIVOR);
    }

    @Test
    void itSurvivesIfItIsFoundOnOnePlatformOnly() {
        MutantTrial trial = trial(mutant(), BOTH, stated("a@ios", "R58"));

        assertThat(trial.survivesOn()).containsExactly(Platform.ANDROID);
        assertThat(kinds(trial)).containsExactly(Kind.SURVIVOR);
    }

    @Test
    void oneFaultyOnOnePlatformIsFoundOnThatOne() {
        Mutant mutant = mutant(Set.of(Condition.PLATFORM), List.of());

        assertThat(kinds(trial(mutant, BOTH, stated("a@ios", "R58")))).isEmpty();
        assertThat(kinds(trial(mutant, BOTH))).containsExactly(Kind.SURVIVOR);
    }

    @Test
    void aRuleThatHasNoExampleFindsNothing() {
        assertThat(trial(mutant(), Set.of()).findings())
                .singleElement()
                .hasToString("survivor: R58-is-made-up: no example judges R58");
    }

    @Test
    void anotherRuleOfTheSourceIsNotToBeBlamed() {
        MutantTrial stated = trial(mutant(), BOTH, kills(stated("b@ios", "R60")));
        MutantTrial derived = trial(mutant(), BOTH, kills(derived("b@ios", "R60")));

        assertThat(stated.misblamed()).containsExactly(RuleId.parse("R60"));
        assertThat(stated.findings())
                .singleElement()
                .hasToString("misblamed: R58-is-made-up: it is about R58, but R60 was blamed by b@ios: seen");
        assertThat(kinds(derived)).containsExactly(Kind.MISBLAMED);
    }

    @Test
    void robustnessIsReportedApart() {
        MutantTrial trial = trial(mutant(), BOTH, kills(stated("b@ios", "X03")));

        assertThat(trial.robustness()).containsExactly(RuleId.parse("X03"));
        assertThat(trial.findings()).isEmpty();
    }

    @Test
    void aDeclaredConsequenceIsExpectedAndThenHasToShow() {
        Mutant declared = mutant(Set.of(), List.of(new Consequence(RuleId.parse("R60"), "it cannot but")));

        assertThat(kinds(trial(declared, BOTH, kills(stated("b@ios", "R60"))))).isEmpty();
        assertThat(trial(declared, BOTH, kills()).findings())
                .singleElement()
                .hasToString(
                        "stale consequence: R58-is-made-up: it is declared to break R60 too, but no example of that"
                                + " failed");
    }

    @Test
    void planningMayHideNoRule() {
        MutantTrial hidden = trial(mutant(), BOTH, kills(unplanned("b@ios", "R60")));
        MutantTrial shown = trial(mutant(), BOTH, kills(unplanned("b@ios", "R60"), stated("c@ios", "R60")));

        assertThat(kinds(hidden)).containsExactly(Kind.MISBLAMED, Kind.HIDDEN_BY_PLANNING);
        assertThat(kinds(shown)).containsExactly(Kind.MISBLAMED);
    }

    @Test
    void whatAMutantSaysOfItselfHasToBeTrue() {
        MutantTrial trial = new MutantTrial(
                mutant(), BOTH, List.of(kills()), 9, Optional.of("z@ios"), Optional.of("y@android"), Duration.ZERO);

        assertThat(trial.findings())
                .singleElement()
                .hasToString("untrue touch: R58-is-made-up: it says that its fault makes no difference in y@android,"
                        + " but it does something else there");
    }

    private static List<Kind> kinds(MutantTrial trial) {
        return trial.findings().stream().map(Finding::kind).toList();
    }

    private static Mutant mutant() {
        return mutant(Set.of(), List.of());
    }

    private static Mutant mutant(Set<Condition> conditions, List<Consequence> consequences) {
        return new Mutant(
                "R58-is-made-up",
                RuleId.parse("R58"),
                "is made up",
                Layer.BEHAVIOUR,
                conditions,
                consequences,
                Touch.ANYTHING,
                ReferenceImplementation::new);
    }

    private static MutantTrial trial(Mutant mutant, Set<Platform> demanded, Failure... failures) {
        return new MutantTrial(
                mutant, demanded, List.of(failures), 9, Optional.of("z@ios"), Optional.empty(), Duration.ZERO);
    }

    /** Found by its own rule on both platforms, and these besides. */
    private static Failure[] kills(Failure... more) {
        Failure[] all = new Failure[more.length + 2];
        all[0] = stated("a@ios", "R58");
        all[1] = stated("a@android", "R58");
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    private static Failure stated(String id, String rule) {
        return new Failure(id, platform(id), Set.of(RuleId.parse(rule)), Set.of(), true, "seen");
    }

    private static Failure derived(String id, String rule) {
        return new Failure(id, platform(id), Set.of(), Set.of(RuleId.parse(rule)), true, "seen");
    }

    private static Failure unplanned(String id, String rule) {
        return new Failure(id, platform(id), Set.of(RuleId.parse(rule)), Set.of(), false, "seen");
    }

    private static Platform platform(String id) {
        return id.endsWith("@ios") ? Platform.IOS : Platform.ANDROID;
    }
}
