package dev.lifeboat.evidence;

import dev.lifeboat.disk.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** {@code adapter.log} in a run's folder: what an adapter that the kit started has printed. No verdict rests on it. */
public final class AdapterLog {

    /** Its name, relative to the run's folder. */
    public static final String FILE = "adapter.log";

    private AdapterLog() {}

    /** @param text that does nothing where it is shown, and holds no secret */
    public static void write(Path folder, String text) throws IOException {
        WholeFile.write(folder.resolve(FILE), text);
    }

    /** That of a run, if there is one. */
    public static Optional<String> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readString(file))
                : Optional.empty();
    }
}
