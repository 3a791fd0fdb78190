package dev.lifeboat.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.evidence.RunLogFile;
import dev.lifeboat.reference.ReferenceImplementation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run is ended from outside, while the app under test hangs. */
class EndedRunTest {

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
    @CsvSource({"TERM, 143", "INT, 130"})
    void aSignalClosesTheLogAndIsInTheExitCode(String signal, int exitCode) throws IOException {
        try (Kit kit = hanging()) {
            kit.signal(signal);

            assertThat(kit.exitCode()).as(kit.output()).isEqualTo(exitCode);
            assertThat(kit.output()).contains("Interrupted. 1 verdicts are kept in " + folder.resolve("run"));
        }
        assertThat(keptOneVerdict().stopped()).contains("The run was ended by a signal");
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
}
