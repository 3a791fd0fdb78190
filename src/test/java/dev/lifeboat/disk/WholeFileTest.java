package dev.lifeboat.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void anOldOneIsThere() throws IOException {
        file = Files.writeString(folder.resolve("audit.json"), "old");
    }

    @Test
    void takesThePlaceOfWhatWasThere() throws IOException {
        WholeFile.write(file, "né");

        assertThat(Files.readAllBytes(file)).containsExactly('n', 0xc3, 0xa9);
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void isNotSeenBeforeItIsWhole() throws IOException {
        WholeFile.write(file, out -> {
            out.write(new byte[1 << 20]);
            assertThat(file).hasContent("old");
        });

        assertThat(file).hasSize(1 << 20);
    }

    @Test
    void leavesWhatWasThereWhenItCannotBeWritten() {
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");

        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void doesNotPutAnotherCharacterInThePlaceOfHalfOne() {
        assertThatThrownBy(() -> WholeFile.write(file, "\ud83d")).isInstanceOf(CharacterCodingException.class);

        assertThat(file).hasContent("old");
    }

    @Test
    void saysWhichFolderIsMissing() {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("gone/audit.json"), "new"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("gone");
    }
}
