package dev.lifeboat.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.selfcheck.mutant.MutantCatalogue;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The suite bites: of each rule that can be broken, at least one app that breaks it is found by the rule's own examples,
 * which say what they saw, and blamed for nothing else. {@code lifeboat self-check} holds all of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantTest {

    /** What the message has to say was expected, and what was seen instead. */
    private record Said(String expected, String seen) {}

    private static final Map<String, Said> MESSAGES = Map.ofEntries(
            Map.entry("R03-stores-the-accounts-by-name", new Said("in this order", "the order")),
            Map.entry("R08-stores-forty-accounts-and-no-more", new Said("to show exactly", "missing")),
            Map.entry("R09-takes-one-name-in-two-kinds-for-one", new Said("to show exactly", "missing")),
            Map.entry("R11-cuts-user-names-after-254-characters", new Said("to show exactly", "missing")),
            Map.entry("R12-forgets-the-period", new Said("the right code", "instead of")),
            Map.entry(
                    "R21-has-the-switch-elsewhere",
                    new Said("settings > backup > cloud-backup", "settings > cloud-backup")),
            Map.entry(
                    "R16-on-although-the-sign-in-was-left", new Said("backup to be shown as off", "it is shown as on")),
            Map.entry(
                    "R18-silent-on-a-missing-cloud-account",
                    new Said("with the reason [cloud-account-needed]", "the notices []")),
            Map.entry(
                    "R32-wrong-personal-codes-after-a-restart",
                    new Said("the provider to accept the code of Microsoft", "the code 00000000 was refused")),
            Map.entry("R35-one-phone-alone-approves", new Said("the signed approval of this phone", "no valid answer")),
            Map.entry(
                    "R37-asks-for-the-credential-before-the-proof",
                    new Said("the proof for", "the credential was asked for before the proof")),
            Map.entry(
                    "R61-wrong-codes-after-three-weeks",
                    new Said("the provider to accept the code of Harbour", "the code 000000 was refused")),
            Map.entry(
                    "R53-empties-itself-on-the-second-try",
                    new Said("Lantern (third-party, ana)", "no account at all")),
            Map.entry(
                    "R57-no-work-account-after-nothing-was-found",
                    new Said("Contoso (work-or-school, ana@contoso.example)", "missing Contoso")),
            Map.entry(
                    "R58-restores-beside-personal",
                    new Said(
                            "the recovery to be refused with the reason [accounts-exist]",
                            "the app says that it recovered the backup")),
            Map.entry(
                    "R59-puts-old-secrets-over-new-ones",
                    new Said("the provider to accept the code of Harbour", "was refused")),
            Map.entry("R60-refuses-for-ever", new Said("the phone to show exactly Harbour", "no account at all")),
            Map.entry("R04-no-backup-after-ninety-days", new Said("Harbour (third-party, ana)", "no account at all")),
            Map.entry(
                    "R25-recovers-with-the-account-it-remembers",
                    new Said("the phone to show no account", "too many: Harbour")),
            Map.entry(
                    "R26-recovers-after-the-sign-in-was-left",
                    new Said("the phone to show no account", "too many: Harbour")),
            Map.entry("R27-offers-recovery-at-the-top", new Said("at the bottom", "at the top")),
            Map.entry(
                    "R29-takes-names-in-capitals-for-the-same",
                    new Said("Meadow (third-party, Ana)", "missing Meadow (third-party, Ana)")),
            Map.entry("X01-replaces-without-asking", new Said("the backup in the", "Meadow")),
            Map.entry("X03-takes-trouble-for-no-backup", new Said("not to say backup-unavailable", "that it does")),
            Map.entry(
                    "X06-deletes-before-it-writes",
                    new Said("each cut attempt to leave the state from before", "which is neither")),
            Map.entry("X07-takes-damage-for-absence", new Said("[backup-damaged]", "backup-unavailable")),
            Map.entry("X08-silent-on-a-failed-backup", new Said("to say backup-failed", "backup-done")),
            Map.entry(
                    "X09-recovers-other-secrets-after-a-cut",
                    new Said(
                            "a second try to complete what was cut", "Harbour (third-party, ana) with a refused code")),
            Map.entry(
                    "X16-takes-back-what-was-not-answered",
                    new Said(
                            "each cut attempt to leave the state from before",
                            "met by an app killed before the answer at call")),
            Map.entry("R02-keeps-what-was-removed", new Said("to show exactly Lantern", "too many: Harbour")),
            Map.entry(
                    "R06-one-location-for-two-recovery-accounts",
                    new Said("Harbour (third-party, ana)", "no account at all")),
            Map.entry("R10-stores-work-secrets", new Said("no secret of contoso", "⟨contoso.")),
            Map.entry(
                    "R24-recovers-from-the-vendor-on-a-store-error",
                    new Said("the phone to show no account", "Harbour")),
            Map.entry("R51-asks-the-other-store-too", new Said("no request to", "requests to it")),
            Map.entry("R54-recovers-from-the-vendor-when-offline", new Said("the phone to show no account", "Harbour")),
            Map.entry(
                    "R55-recovers-from-the-vendor-when-signed-out",
                    new Said("the phone to show no account", "Harbour")),
            Map.entry(
                    "R56-switches-off-in-place-of-deleting",
                    new Said("the recovery to be refused", "the app says that it recovered the backup")));

    private final List<Mutant> all = MutantCatalogue.load().mutants();
    private KillMatrix matrix;

    @BeforeAll
    void holdThemAgainstTheFeatures() {
        try (Gateway gateway = Gateway.start()) {
            matrix = new SelfCheck(
                            RuleCatalogue.load(),
                            FeatureFolder.bundled(),
                            gateway,
                            RunSettings.standard(),
                            false,
                            SelfCheck.Listener.NONE)
                    .of(chosen(), rehearsed());
        }
    }

    /** Those whose messages are known, and one of each rule that none of them breaks. */
    private List<Mutant> chosen() {
        Map<RuleId, List<Mutant>> chosen = new LinkedHashMap<>();
        all.stream()
                .filter(mutant -> MESSAGES.containsKey(mutant.id()))
                .forEach(mutant -> chosen.computeIfAbsent(mutant.rule(), first -> new ArrayList<>())
                        .add(mutant));
        all.forEach(mutant -> chosen.putIfAbsent(mutant.rule(), List.of(mutant)));
        return chosen.values().stream().flatMap(List::stream).toList();
    }

    /** Those that are none and need the rehearsal, which takes long and is there already. */
    private static List<NullApp> rehearsed() {
        return NullApp.all().stream().filter(NullApp::needsRehearsal).toList();
    }

    List<MutantTrial> trials() {
        return matrix.mutants();
    }

    Stream<MutantTrial> withMessages() {
        return trials().stream()
                .filter(trial -> MESSAGES.containsKey(trial.mutant().id()));
    }

    @Test
    void eachRuleThatMutantsBreakIsThere() {
        assertThat(matrix.notRehearsed()).isEmpty();
        assertThat(trials())
                .extracting(trial -> trial.mutant().rule())
                .containsAll(all.stream().map(Mutant::rule).collect(Collectors.toSet()));
        assertThat(withMessages()).hasSameSizeAs(MESSAGES.keySet());
    }

    @Test
    void whatPlaysTheRehearsalBackPassesNoExampleOfAMustRule() {
        assertThat(matrix.nulls()).hasSameSizeAs(rehearsed()).isNotEmpty().allSatisfy(trial -> {
            assertThat(trial.findings()).isEmpty();
            assertThat(trial.examples()).isGreaterThan(300);
        });
    }

    @ParameterizedTest
    @MethodSource("trials")
    void itsOwnExamplesFindItAndNoOtherRuleIsBlamed(MutantTrial trial) {
        assertThat(trial.kills()).isNotEmpty();
        assertThat(trial.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("withMessages")
    void itIsSaidWhatWasExpectedAndWhatWasSeen(MutantTrial trial) {
        Said said = MESSAGES.get(trial.mutant().id());
        for (Platform platform : Platform.values()) {
            assertThat(trial.kills())
                    .filteredOn(failure -> failure.platform() == platform)
                    .extracting(MutantTrial.Failure::message)
                    .anySatisfy(message ->
                            assertThat(message).contains("Expected ", said.expected(), "; seen: ", said.seen()));
        }
    }
}
