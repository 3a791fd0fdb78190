package dev.lifeboat.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.cli.ExitCode;
import dev.lifeboat.reference.ReferenceImplementation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
    void whereNobodyCanWriteNothingRuns() throws IOException {
        // Not even root can make a folder there.
        Path out = Path.of("/proc/lifeboat/run");

        Here refused = run(out, ReferenceImplementation.class);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("A run cannot be written to '" + out + "'");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void aFolderThatAnotherRunHoldsIsLeftToIt() throws IOException {
        Path out = folder.resolve("run");
        Path lock = folder.resolve(".run.lock");
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();

            Here second = run(out, ReferenceImplementation.class);

            assertThat(second.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(second.err()).contains("Another run is writing to '" + out + "'");
            assertThat(out).doesNotExist();
        }
        Files.delete(lock);
        assertThat(run(out, ReferenceImplementation.class).exitCode()).isZero();
    }
}
