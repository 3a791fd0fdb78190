package dev.lifeboat.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.selfcheck.Finding.Kind;
import dev.lifeboat.selfcheck.mutant.Consequence;
import dev.lifeboat.selfcheck.mutant.Layer;
import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.selfcheck.mutant.MutantCatalogue;
import dev.lifeboat.selfcheck.mutant.NullImplementation;
import dev.lifeboat.selfcheck.mutant.Touch;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Implementation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Made-up mutants against two small features: every way of being wrong is reported. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelfCheckTest {

    private static final Supplier<Implementation> RESTORES_BESIDE_OTHERS = MutantCatalogue.load()
            .named("R58-restores-beside-personal")
            .orElseThrow()
            .app();

    @TempDir
    static Path folder;

    private Gateway gateway;
    private FeatureFolder features;

    @BeforeAll
    void write() throws IOException {
        Files.writeString(folder.resolve("in-the-way.feature"), """
                Feature: An account is in the way
                  @R58
                  Rule: An app that already holds accounts does not restore
                    Example: a personal account
                      Given Ana's old phone has backed up these accounts
                        | ACCOUNT | KIND        | USER |
                        | Harbour | third-party | ana  |
                      And her new phone has these accounts
                        | ACCOUNT   | KIND     | USER                     |
                        | Microsoft | personal | ana.home@outlook.example |
                      When Ana recovers on the new phone
                      Then the recovery is refused because accounts exist
                      And once its accounts are removed, the same recovery works
                """);
        Files.writeString(folder.resolve("comes-back.feature"), """
                Feature: A backup comes back
                  @R60
                  Rule: A phone without accounts restores
                    Example: one account
                      Given Ana's old phone has backed up these accounts
                        | ACCOUNT | KIND        | USER |
                        | Harbour | third-party | ana  |
                      When Ana recovers on the new phone
                      Then the new phone now shows these accounts
                        | ACCOUNT | KIND        | USER |
                        | Harbour | third-party | ana  |
                """);
        features = FeatureFolder.at(folder);
        gateway = Gateway.start();
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    @Test
    void aFaultThatItsRuleFindsIsNoFinding() {
        KillMatrix matrix = check(false, mutant("R58-is-honest", Touch.ANYTHING, RESTORES_BESIDE_OTHERS));

        assertThat(matrix.findings()).isEmpty();
        assertThat(matrix.complete()).isTrue();
        assertThat(matrix.mutants()).singleElement().satisfies(trial -> {
            assertThat(trial.kills())
                    .extracting(MutantTrial.Failure::id)
                    .containsExactly("in-the-way/a-personal-account@ios", "in-the-way/a-personal-account@android");
            assertThat(trial.examples())
                    .as("both of its rule, and one of the other")
                    .isEqualTo(3);
        });
    }

    @Test
    void aCorrectAppSurvivesAndDiffersInNothing() {
        KillMatrix matrix = check(false, mutant("R58-is-correct", Touch.ANYTHING, ReferenceImplementation::new));

        assertThat(matrix.survivors()).hasSize(1);
        assertThat(matrix.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.SURVIVOR);
            assertThat(finding.text()).contains("on ios and android", "what the correct app does in all");
        });
    }

    @Test
    void aFaultOfAnotherRuleSurvivesAndIsMisblamed() {
        KillMatrix matrix = check(false, mutant("R60-is-about-another-rule", Touch.ANYTHING, RESTORES_BESIDE_OTHERS));

        assertThat(matrix.survivors()).isEqualTo(matrix.misblamed()).hasSize(1);
        assertThat(matrix.findings()).extracting(Finding::kind).containsExactly(Kind.SURVIVOR, Kind.MISBLAMED);
        assertThat(matrix.findings().get(0).text()).contains("something else than the correct app in in-the-way");
    }

    @Test
    void aConsequenceThatNeverShowsIsStale() {
        Mutant mutant = new Mutant(
                "R58-declares-too-much",
                RuleId.parse("R58"),
                "declares too much",
                Layer.BEHAVIOUR,
                Set.of(),
                List.of(new Consequence(RuleId.parse("R60"), "made up")),
                Touch.ANYTHING,
                RESTORES_BESIDE_OTHERS);

        assertThat(check(false, mutant).findings()).extracting(Finding::kind).containsExactly(Kind.STALE_CONSEQUENCE);
    }

    @Test
    void whatPlanningHidesIsFoundInFull() {
        Mutant mutant = mutant("R60-says-too-little", trace -> false, RESTORES_BESIDE_OTHERS);

        KillMatrix planned = check(false, mutant);
        assertThat(planned.mutants())
                .singleElement()
                .extracting(MutantTrial::examples)
                .isEqualTo(0);
        assertThat(planned.findings()).extracting(Finding::kind).containsExactly(Kind.SURVIVOR);
        assertThat(check(true, mutant).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.SURVIVOR, Kind.MISBLAMED, Kind.HIDDEN_BY_PLANNING, Kind.UNTRUE_TOUCH);
    }

    @Test
    void aVacuousExampleIsFound() throws IOException {
        Path vacuous = Files.createDirectory(folder.resolve("vacuous"));
        Files.writeString(vacuous.resolve("nothing.feature"), """
                Feature: Nothing happens
                  @R25
                  Rule: Nothing comes back
                    Example: to a phone on which nothing was done
                      Given Ana's new phone is offline
                      Then the new phone still shows no account
                """);

        KillMatrix matrix = new SelfCheck(
                        RuleCatalogue.load(),
                        FeatureFolder.at(vacuous),
                        gateway,
                        RunSettings.standard(),
                        false,
                        SelfCheck.Listener.NONE)
                .of(List.of(), List.of(new NullInProcess(NullImplementation.DOES_NOTHING)));

        assertThat(matrix.findings()).extracting(Finding::kind).containsExactly(Kind.VACUOUS, Kind.VACUOUS);
    }

    @Test
    void whatIsTheSameInEveryRunIsFoundByPlayingOneBack() throws IOException {
        Path alike = Files.createDirectory(folder.resolve("alike"));
        Files.writeString(alike.resolve("alike.feature"), """
                Feature: A code that any run shows
                  @R12
                  Rule: The secret is that of the example
                    Example: it has been published
                      Given Ana's old phone has backed up these accounts
                        | ACCOUNT | KIND        | USER | SEED                 |
                        | Harbour | third-party | ana  | 12345678901234567890 |
                      When Ana recovers on the new phone
                      Then every code on the new phone is the right one
                    Example: it is the provider's own
                      Given Ana's old phone has backed up these accounts
                        | ACCOUNT | KIND        | USER |
                        | Harbour | third-party | ana  |
                      When Ana recovers on the new phone
                      Then every code on the new phone is the right one
                """);

        KillMatrix matrix = new SelfCheck(
                        RuleCatalogue.load(),
                        FeatureFolder.at(alike),
                        gateway,
                        RunSettings.standard(),
                        false,
                        SelfCheck.Listener.NONE)
                .of(List.of(), List.of(new PlaysBackAnotherRun()));

        assertThat(matrix.notRehearsed()).isEmpty();
        assertThat(matrix.findings())
                .extracting(Finding::text)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("alike/it-has-been-published@"));
    }

    @Test
    void whatTakesNoSecretIsFoundByAnAppThatKeepsNames() throws IOException {
        Path shown = Files.createDirectory(folder.resolve("shown"));
        Files.writeString(shown.resolve("shown.feature"), """
                Feature: What an app shows
                  @R17
                  Rule: Backup is on
                    Example: the app says so
                      Given Ana's old phone has these accounts
                        | ACCOUNT | KIND        | USER |
                        | Harbour | third-party | ana  |
                      When Ana switches backup on on the old phone
                      Then backup on the old phone is on for her recovery account
                    Example: another phone lists the account
                      Given Ana's old phone has backed up these accounts
                        | ACCOUNT | KIND        | USER |
                        | Harbour | third-party | ana  |
                      When Ana recovers on the new phone
                      Then the new phone now shows these accounts
                        | ACCOUNT | KIND        | USER |
                        | Harbour | third-party | ana  |
                """);

        KillMatrix matrix = new SelfCheck(
                        RuleCatalogue.load(),
                        FeatureFolder.at(shown),
                        gateway,
                        RunSettings.standard(),
                        true,
                        SelfCheck.Listener.NONE)
                .of(List.of(), List.of(new NullInProcess(NullImplementation.ECHOES_NAMES)));

        assertThat(matrix.findings())
                .extracting(Finding::text)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("shown/the-app-says-so@"));
    }

    @Test
    void nothingIsSaidIfTheCorrectAppFails() throws IOException {
        Path wrong = Files.createDirectory(folder.resolve("wrong"));
        Files.writeString(wrong.resolve("wrong.feature"), """
                Feature: What is demanded is wrong
                  @R25
                  Rule: An account comes from nowhere
                    Example: to a phone on which nothing was done
                      Given Ana's new phone is offline
                      Then the new phone now shows these accounts
                        | ACCOUNT | KIND        | USER |
                        | Harbour | third-party | ana  |
                """);

        KillMatrix matrix = new SelfCheck(
                        RuleCatalogue.load(),
                        FeatureFolder.at(wrong),
                        gateway,
                        RunSettings.standard(),
                        false,
                        SelfCheck.Listener.NONE)
                .of(List.of(mutant("R25-is-made-up", Touch.ANYTHING, RESTORES_BESIDE_OTHERS)), List.of());

        assertThat(matrix.complete()).isFalse();
        assertThat(matrix.mutants()).isEmpty();
        assertThat(matrix.notRehearsed())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("wrong/to-a-phone-on-which-nothing-was-done@", "FAIL"));
    }

    private KillMatrix check(boolean full, Mutant... mutants) {
        return new SelfCheck(
                        RuleCatalogue.load(), features, gateway, RunSettings.standard(), full, SelfCheck.Listener.NONE)
                .of(List.of(mutants), List.of());
    }

    private static Mutant mutant(String id, Touch touches, Supplier<Implementation> app) {
        return new Mutant(
                id, RuleId.parse(id.substring(0, 3)), "is made up", Layer.BEHAVIOUR, Set.of(), List.of(), touches, app);
    }
}
