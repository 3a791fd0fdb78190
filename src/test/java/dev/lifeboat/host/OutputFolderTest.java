package dev.lifeboat.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.cli.ExitCode;
import dev.lifeboat.evidence.RunLogFile;
import dev.lifeboat.reference.ReferenceImplementation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a run cannot be had, or does not stay. */
class OutputFolderTest {

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(Vanishing.FOLDER);
    }

    private Here run(Path out, Class<?> implementation) throws IOException {
        return Here.execute(SmallRun.of(folder, implementation).into(out));
    }

    @Test
    void aFolderThatVanishesIsTheHostsFailureAndNoVerdict() throws IOException {
        Path out = folder.resolve("run");
        System.setProperty(Vanishing.FOLDER, out.toString());

        Here vanished = run(out, Vanishing.class);

        assertThat(vanished.exitCode()).as(vanished.out()).isEqualTo(ExitCode.INTERNAL);
        assertThat(vanished.err()).contains("The run could not be written to '" + out + "'");
        assertThat(out.resolve("audit.json")).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatTheLanguageOfTheHostCannotSayIsRefusedWithWhatToDo() {
        String limit = "export LC_ALL=C; set -- \"$@\" \"$(printf 'caf\\303\\251')\"";
        try (Kit kit = Kit.start(folder.resolve("output"), limit, List.of(), "run", "--out")) {
            assertThat(kit.exitCode()).as(kit.output()).isEqualTo(ExitCode.USAGE);
            assertThat(kit.output()).contains("caf", "LC_ALL=C.UTF-8").doesNotContain("Exception");
        }
    }

    @Test
    void whereNobodyCanWriteNothingRuns() throws IOException {
        // Not even root can make a folder there.
        Path out = Path.of("/proc/lifeboat/run");

        Here refused = run(out, ReferenceImplementation.class);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("A run cannot be written to '" + out + "'");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void aFolderThatAnotherRunWritesToIsLeftToIt() throws IOException {
        Path out = folder.resolve("run");
        try (Kit first =
                kit("first", SmallRun.of(folder, ReferenceImplementation.class).into(out))) {
            first.waitUntil(() -> Files.isDirectory(out.resolve("allure-results")));
            // Nothing waits for an answer while the reports are written, so it may stand still as long as it takes.
            first.signal("STOP");
            for (String again : List.of("second", "third")) {
                try (Kit other = kit(
                        again,
                        SmallRun.of(folder, ReferenceImplementation.class).into(out))) {
                    assertThat(other.exitCode()).as(other.output()).isEqualTo(ExitCode.USAGE);
                    assertThat(other.output()).contains("Another run is writing to '" + out + "'");
                }
            }
            first.signal("CONT");
            assertThat(first.exitCode()).as(first.output()).isZero();
            assertThat(first.output()).contains("Sealed");
        }
        Here verified = Here.execute("verify", out.toString());
        assertThat(verified.out()).doesNotContain("Not as it was sealed").contains("and there are no others");
        assertThat(RunLogFile.in(out).isComplete()).isTrue();
        assertThat(folder.resolve(".run.lock")).doesNotExist();
        assertThat(run(out, ReferenceImplementation.class).exitCode()).isZero();
    }

    private Kit kit(String name, String... arguments) {
        return Kit.start(folder.resolve(name), "", List.of(), arguments);
    }
}
