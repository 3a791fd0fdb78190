package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path home;

    private Path run;
    private Path file;

    @BeforeEach
    void name() {
        run = home.resolve("run");
        file = home.resolve(".run.lock");
    }

    @Test
    void aFolderIsHeldOnceAndAgainWhenItIsGivenUp() {
        FolderLock first = FolderLock.of(run);
        refused();

        first.close();
        assertThat(file).doesNotExist();
        FolderLock.of(run).close();
    }

    @Test
    void aFileThatAKilledRunLeftIsInNobodysWay() throws IOException {
        Files.writeString(file, "4711");

        FolderLock.of(run).close();

        assertThat(file).doesNotExist();
    }

    @Test
    void anotherNameOfTheFolderIsTheSameFolder() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), Files.createDirectory(home.resolve("real")));
        try (FolderLock held = FolderLock.of(home.resolve("real/run"))) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> FolderLock.of(link.resolve("run"))).isInstanceOf(OutputUnusable.class);
        }
    }

    /** The kernel's own list: neither to hold the folder nor to be refused may drop what the operating system holds. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theOperatingSystemHoldsItUntilItIsGivenUp() throws IOException {
        try (FolderLock held = FolderLock.of(run)) {
            assertThat(held).isNotNull();
            String lock = ".*POSIX .* WRITE " + ProcessHandle.current().pid() + " .*:"
                    + Files.getAttribute(file, "unix:ino") + " .*";
            assertThat(Files.readAllLines(Path.of("/proc/locks"))).anyMatch(line -> line.matches(lock));

            refused();

            assertThat(Files.readAllLines(Path.of("/proc/locks"))).anyMatch(line -> line.matches(lock));
        }
    }

    private void refused() {
        assertThatThrownBy(() -> FolderLock.of(run))
                .isInstanceOf(OutputUnusable.class)
                .hasMessageContaining("Another run is writing to '" + run + "'");
    }
}
