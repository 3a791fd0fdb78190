package dev.lifeboat.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.attest.SigningKey;
import dev.lifeboat.driver.Driver;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.evidence.EvidenceDamaged;
import dev.lifeboat.evidence.EvidenceFile;
import dev.lifeboat.evidence.Recording;
import dev.lifeboat.evidence.RunLog;
import dev.lifeboat.evidence.RunLogFile;
import dev.lifeboat.evidence.RunRecord;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.report.Provenance;
import dev.lifeboat.report.Reports;
import dev.lifeboat.report.RunArchive;
import dev.lifeboat.report.RunFolder;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.ConformanceRun;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Selection;
import dev.lifeboat.selfcheck.mutant.MutantCatalogue;
import dev.lifeboat.serve.AdapterServer;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Implementation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class JudgeTest {

    private static final String EXAMPLE = "mine/an-account-is-recovered";

    @TempDir
    private Path folder;

    private Gateway gateway;

    @BeforeAll
    void open() {
        gateway = Gateway.start();
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    private Path run(Driver driver, FeatureFolder features, String tags) {
        Selection selection = new Selection(Set.of(), Set.of(), Optional.of(tags));
        ConformanceRun run = new ConformanceRun(RuleCatalogue.load(), gateway, driver, RunSettings.standard());
        RunPlan plan = RunPlan.of(features, RuleCatalogue.load(), run.statement(), selection);
        RunFolder target = RunFolder.at(folder.resolve("run"));
        Provenance provenance = Provenance.ofARunBeginningNow(List.of(), List.of());
        try (RunArchive archive = RunArchive.begin(target, run, plan, provenance)) {
            RunResult result = run.execute(plan, archive, RunListener.NONE);
            Reports.write(result, provenance, target, archive, SigningKey.ofThisRun());
        }
        return target.path();
    }

    private Judgement judged(Path run, FeatureFolder features) {
        return Judge.judge(run, RunLogFile.in(run), features, gateway, 2, RunListener.NONE);
    }

    /** A run of one example of our own on both platforms. */
    private Path small() throws IOException {
        return run(new InProcessDriver(new ReferenceImplementation()), features("Harbour"), "@R04");
    }

    /** @param expected the name of the account that has to come back */
    private FeatureFolder features(String expected) throws IOException {
        Path features = Files.createDirectories(folder.resolve("features"));
        Files.writeString(features.resolve("mine.feature"), """
                Feature: Mine
                  @R04
                  Rule: Another device can bring the accounts back
                    Example: an account is recovered
                      Given Ana's old phone has backed up these accounts
                        | ACCOUNT | KIND        | USER |
                        | Harbour | third-party | ana  |
                      When Ana recovers on the new phone
                      Then the new phone now shows these accounts
                        | ACCOUNT | KIND        | USER |
                        | %s | third-party | ana  |
                """.formatted(expected));
        return FeatureFolder.at(features);
    }

    private static void change(Path file, UnaryOperator<String> how) throws IOException {
        String before = Files.readString(file);
        String after = how.apply(before);
        assertThat(after).as("the change").isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private static Path evidence(Path run, String platform) {
        return run.resolve(EvidenceFile.name(EXAMPLE + "@" + platform));
    }

    @Test
    void aRunIsDecidedAlikeAndEverySingleObservationIsTheSame() {
        Path run = run(
                new InProcessDriver(new ReferenceImplementation()),
                FeatureFolder.bundled(),
                "@R15 or @R22 or @R35 or @R36 or @R41 or @R49 or @R58");

        Judgement judgement = judged(run, FeatureFolder.bundled());

        assertThat(judgement.examples()).hasSizeGreaterThan(20);
        assertThat(judgement.examples()).extracting(Rejudged::now).containsOnly("PASS");
        assertThat(judgement.examples()).extracting(Rejudged::difference).containsOnly("");
        assertThat(judgement.exitCode()).isZero();
    }

    @Test
    void aHistoryThatIsReadFromEvidenceSaysWhatWasRecorded() throws IOException {
        Path run = run(
                new InProcessDriver(new ReferenceImplementation()),
                FeatureFolder.bundled(),
                "@R10 or @R15 or @R36 or @R08 or @X06");

        for (RunRecord.Decided decided : RunLogFile.in(run).decided().values()) {
            Path file = run.resolve(decided.evidence());
            Recording recording = Recording.of(file);
            Comparison comparison = new Comparison(recording.lines(), URI.create("http://nowhere.example/w1"));
            Recording.history(file).entries().forEach(entry -> comparison.accept(entry, Optional.empty()));

            assertThat(recording.lines()).isNotEmpty();
            assertThat(comparison.difference()).as(decided.example()).isEmpty();
        }
    }

    @Test
    void theFailuresOfAnAppBehindAnAdapterFailAgainWithoutIt() throws IOException {
        Implementation restoresBesideOthers = MutantCatalogue.load()
                .named("R58-restores-beside-personal")
                .orElseThrow()
                .app()
                .get();
        Path run;
        try (AdapterServer server = AdapterServer.start(restoresBesideOthers, 0);
                Driver wire = HttpDriver.to(server.address(), Limits.STANDARD)) {
            run = run(wire, FeatureFolder.bundled(), "@R58");
        }

        Judgement judgement = judged(run, FeatureFolder.bundled());

        assertThat(judgement.examples())
                .extracting(Rejudged::recorded)
                .contains("FAIL", "PASS")
                .doesNotContain("INCONCLUSIVE");
        assertThat(judgement.examples()).allMatch(Rejudged::agrees);
        assertThat(judgement.examples()).extracting(Rejudged::difference).containsOnly("");
        assertThat(judgement.exitCode()).isZero();
    }

    @Test
    void whatTheAppNeverShowedIsFoundOutAndTheObservationNamed() throws IOException {
        Path run = small();
        // It claims to have shown another account than it recovered.
        change(evidence(run, "ios"), text -> {
            int last = text.lastIndexOf("\"issuer\":\"Harbour\"");
            return text.substring(0, last) + text.substring(last).replace("Harbour", "Lantern");
        });

        Judgement judgement = judged(run, features("Harbour"));

        assertThat(judgement.different()).singleElement().satisfies(example -> {
            assertThat(example.example()).isEqualTo(EXAMPLE + "@ios");
            assertThat(example.recorded()).isEqualTo("PASS");
            assertThat(example.now()).isEqualTo("FAIL");
        });
        assertThat(judgement.agreed()).isEqualTo(1);
        assertThat(judgement.exitCode()).isEqualTo(1);
    }

    @Test
    void anObservationThatTheWorldDoesNotRepeatIsNamed() throws IOException {
        Path run = small();
        change(evidence(run, "android"), text -> text.replaceFirst("\"status\":200", "\"status\":503"));

        Judgement judgement = judged(run, features("Harbour"));

        assertThat(judgement.different()).isEmpty();
        assertThat(judgement.observedOtherwise()).singleElement().satisfies(example -> {
            assertThat(example.example()).isEqualTo(EXAMPLE + "@android");
            assertThat(example.difference()).matches("entry \\d+, observed, status: recorded 503, now 200");
        });
    }

    @Test
    void aVerdictThatWasChangedIsFoundOut() throws IOException {
        Path run = small();
        change(run.resolve(RunLog.FILE), text -> text.replaceFirst("\"PASS\"", "\"FAIL\""));

        Judgement judgement = judged(run, features("Harbour"));

        assertThat(judgement.different())
                .singleElement()
                .satisfies(example ->
                        assertThat(example.recorded() + " " + example.now()).isEqualTo("FAIL PASS"));
        assertThat(judgement.exitCode()).isEqualTo(1);
    }

    @Test
    void otherDemandsGiveOtherVerdictsOnTheSameEvidence() throws IOException {
        Path run = small();

        Judgement judgement = judged(run, features("Lantern"));

        assertThat(judgement.different()).extracting(Rejudged::now).containsExactly("FAIL", "FAIL");
        assertThat(judgement.exitCode()).isEqualTo(1);
    }

    @Test
    void anExampleInWhichMoreIsDoneThanIsRecordedIsNotJudgedAndNamed() throws IOException {
        Path run = small();
        change(
                folder.resolve("features/mine.feature"),
                text -> text.replace(
                        "      When", "        And Ana has switched backup off on the old phone\n      When"));

        Judgement judgement = judged(run, FeatureFolder.at(folder.resolve("features")));

        assertThat(judgement.notJudged())
                .hasSize(2)
                .allSatisfy(example -> assertThat(example.difference())
                        .contains("turn-off-backup on p", " was asked for, but an installation on p", " is recorded"));
        assertThat(judgement.exitCode()).isEqualTo(3);
    }

    @Test
    void anExampleInWhichLessIsDoneThanIsRecordedIsNotJudgedAndNamed() throws IOException {
        Path run = small();
        change(
                folder.resolve("features/mine.feature"),
                text -> text.replace("When Ana recovers on the new phone", "When 1 days pass")
                        .replace("new phone now shows these", "old phone still shows these"));

        Judgement judgement = judged(run, FeatureFolder.at(folder.resolve("features")));

        assertThat(judgement.notJudged())
                .hasSize(2)
                .allSatisfy(example -> assertThat(example.difference())
                        .contains(
                                "a look at the screen on p",
                                " was asked for, but an installation on p",
                                " is recorded"));
        assertThat(judgement.exitCode()).isEqualTo(3);
    }

    @Test
    void anExampleThatIsGoneIsNotJudgedAndNamed() throws IOException {
        Path run = small();
        change(folder.resolve("features/mine.feature"), text -> text.replace("an account is", "some account is"));

        Judgement judgement = judged(run, FeatureFolder.at(folder.resolve("features")));

        assertThat(judgement.notJudged())
                .hasSize(2)
                .allMatch(example -> example.difference().equals("these features have no such example"));
        assertThat(judgement.exitCode()).isEqualTo(3);
    }

    @Test
    void aRunWithoutItsEndIsIncompleteThoughAllItsVerdictsAreTheSame() throws IOException {
        Path run = small();
        change(run.resolve(RunLog.FILE), text -> text.substring(0, text.lastIndexOf("{\"is\":\"Ended\"") + 20));

        Judgement judgement = judged(run, features("Harbour"));

        assertThat(judgement.agreed()).isEqualTo(2);
        assertThat(judgement.complete()).isFalse();
        assertThat(judgement.exitCode()).isEqualTo(3);
    }

    @Test
    void aVerdictThatWasTornOffIsDroppedAndTheOthersAreJudged() throws IOException {
        Path run = small();
        change(run.resolve(RunLog.FILE), text -> text.substring(0, text.indexOf('\n', text.indexOf("Decided")) + 30));

        Judgement judgement = judged(run, features("Harbour"));

        assertThat(judgement.examples()).singleElement().matches(Rejudged::agrees);
        assertThat(judgement.exitCode()).isEqualTo(3);
    }

    @Test
    void evidenceThatIsMissingOrDamagedMakesItsExampleNotJudged() throws IOException {
        Path run = small();
        Files.delete(evidence(run, "ios"));
        change(evidence(run, "android"), text -> text.replaceFirst("\"n\":2", "\"n\":"));

        Judgement judgement = judged(run, features("Harbour"));

        assertThat(judgement.notJudged())
                .extracting(Rejudged::difference)
                .anyMatch(difference -> difference.contains("@ios.ndjson' cannot be read"))
                .anyMatch(difference -> difference.contains("Line 2 of"));
        assertThat(judgement.exitCode()).isEqualTo(3);
    }

    @Test
    void aFolderThatIsNoRunIsSaidToBeNone() {
        assertThatThrownBy(() -> RunLogFile.in(folder))
                .isInstanceOf(EvidenceDamaged.class)
                .hasMessageContaining("is not the folder of a run");
    }
}
