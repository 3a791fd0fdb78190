package dev.lifeboat.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeboat.cli.ExitCode;
import dev.lifeboat.cli.Main;
import dev.lifeboat.evidence.RunLogFile;
import dev.lifeboat.reference.ReferenceImplementation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run is ended from outside, at whatever moment. */
class EndedRunTest {

    private static final List<String> REPORTS = List.of(
            "audit.json",
            "index.html",
            "summary.md",
            "junit.xml",
            "results.sarif",
            "allure/index.html",
            "manifest.json");

    @TempDir
    private Path folder;

    private Kit hanging() throws IOException {
        Kit kit = Kit.start(
                folder.resolve("output"),
                "",
                List.of(),
                SmallRun.of(folder, Hanging.class).into(folder.resolve("run")));
        kit.waitFor(Hanging.SAYS);
        assertThat(kit.output()).contains(Hanging.SAYS);
        return kit;
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
    void aSignalClosesTheLogAndIsInTheExitCode(String signal, int exitCode) throws IOException {
        try (Kit kit = hanging()) {
            kit.signal(signal);

            assertThat(kit.exitCode()).as(kit.output()).isEqualTo(exitCode);
            assertThat(kit.output()).contains("Interrupted. 1 verdicts are kept in " + folder.resolve("run"));
        }
        assertThat(keptOneVerdict().stopped()).contains("The run was ended by a signal");
        assertThat(folder.resolve(".run.lock")).doesNotExist();
    }

    /** The app is long done: what is under way are the reports. */
    @ParameterizedTest
    @CsvSource({"TERM, 143, 0", "INT, 130, 100", "HUP, 129, 300"})
    void aSignalDuringTheReportsLeavesNoneOfThem(String signal, int exitCode, int millis) throws IOException {
        Path run = folder.resolve("run");
        // It takes so many examples for the reports to take long enough to be met.
        try (Kit kit = start(new SmallRun(folder, 60, ReferenceImplementation.class).into(run))) {
            kit.waitUntil(() -> Files.isDirectory(run.resolve("allure-results")));
            pause(millis);
            kit.signal(signal);

            assertThat(kit.exitCode()).as(kit.output()).isEqualTo(exitCode);
            assertThat(kit.output()).doesNotContain("Exception").doesNotContain("could not be written");
            wholeOrMarked(run, 60, kit.output());
        }
    }

    @Test
    void aSignalAtAnyMomentLeavesAWholeRunOrOneThatSaysThatItIsNot() throws IOException {
        Path run = folder.resolve("run");
        Random chance = new Random(68);
        for (int i = 0; i < 3; i++) {
            try (Kit kit = start(new SmallRun(folder, 20, ReferenceImplementation.class).into(run))) {
                kit.waitUntil(() -> Files.exists(run.resolve("run.ndjson")));
                pause(chance.nextInt(2500));
                kit.signal("TERM");

                assertThat(kit.exitCode()).as(kit.output()).isIn(0, 143);
                assertThat(kit.output()).doesNotContain("Exception").doesNotContain("could not be written");
                wholeOrMarked(run, -1, kit.output());
            }
            delete(run);
        }
    }

    /** @param decided how many verdicts were kept if it is not whole; less than 0 if nobody knows */
    private static void wholeOrMarked(Path run, int decided, String output) {
        if (!Files.exists(run.resolve("INCOMPLETE"))) {
            assertThat(REPORTS)
                    .allSatisfy(report -> assertThat(run.resolve(report)).exists());
            assertThat(RunLogFile.in(run).isComplete()).isTrue();
            assertThat(Here.execute("verify", run.toString()).out()).contains("and there are no others");
            return;
        }
        RunLogFile log = RunLogFile.in(run);
        assertThat(REPORTS).allSatisfy(report -> assertThat(run.resolve(report)).doesNotExist());
        assertThat(output).contains("Interrupted. " + log.decided().size() + " verdicts are kept in " + run);
        assertThat(log.isComplete()).isFalse();
        assertThat(log.stopped()).contains("The run was ended by a signal");
        if (decided >= 0) {
            assertThat(log.decided()).hasSize(decided);
        }
        incomplete(run);
    }

    /** Every command that takes a run says so, and none ends as if it were a whole one. */
    private static void incomplete(Path run) {
        Here verified = Here.execute("verify", run.toString());
        assertThat(verified.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(verified.out()).contains("the run did not come to its end");
        Here judged = Here.execute("judge", run.toString());
        assertThat(judged.exitCode()).as(judged.out()).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(judged.out()).contains("The run is incomplete");
        Here compared = Here.execute("diff", run.toString(), run.toString());
        assertThat(compared.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void aSignalEndsTheAdapterAndWhatThatHasStarted(String signal, int exitCode) throws IOException {
        Path run = folder.resolve("run");
        Path pids = folder.resolve("pids");
        String adapter = "sleep 600 & echo $$ $! >'%s'; exec '%s/bin/java' -cp '%s' %s serve --adapter"
                .formatted(
                        pids,
                        System.getProperty("java.home"),
                        System.getProperty("java.class.path"),
                        Main.class.getName());
        SmallRun wanted = new SmallRun(folder, 200, ReferenceImplementation.class);
        try (Kit kit = start(wanted.into(run, "--adapter", adapter))) {
            kit.waitUntil(() -> Files.exists(run.resolve("evidence")));
            kit.signal(signal);

            assertThat(kit.exitCode()).as(kit.output()).isEqualTo(exitCode);
            assertThat(kit.output()).contains("Interrupted. ");
        }
        // Whoever reaps orphans on this machine may take a moment.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Files.readString(pids).trim().split(" "))
                        .hasSize(2)
                        .allSatisfy(pid -> assertThat(
                                        ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                                .isEmpty()));
    }

    private Kit start(String... arguments) {
        return Kit.start(folder.resolve("output"), "", List.of(), arguments);
    }

    private static void pause(long millis) {
        await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
    }

    @Test
    void aKilledRunKeepsItsVerdictAndAnotherMayTakeItsPlace() throws IOException {
        try (Kit kit = hanging()) {
            kit.signal("KILL");

            assertThat(kit.exitCode()).isEqualTo(137);
        }
        assertThat(keptOneVerdict().stopped()).isEmpty();

        Here next =
                Here.execute(SmallRun.of(folder, ReferenceImplementation.class).into(folder.resolve("run")));

        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(RunLogFile.in(folder.resolve("run")).isComplete()).isTrue();
    }

    private RunLogFile keptOneVerdict() {
        Path run = folder.resolve("run");
        RunLogFile log = RunLogFile.in(run);
        assertThat(log.decided()).hasSize(1);
        assertThat(log.decided().values()).extracting("verdict").containsExactly("PASS");
        assertThat(log.began().planned()).hasSize(2);
        assertThat(log.isComplete()).isFalse();
        assertThat(run.resolve("INCOMPLETE")).exists();
        assertThat(run.resolve("audit.json")).doesNotExist();
        return log;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
