package dev.lifeboat.host;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Deletes a folder before its second installation. */
public final class Vanishing extends Disturbing {

    /** The system property that names the folder. */
    static final String FOLDER = "lifeboat.test.vanishing";

    @Override
    void disturb() {
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty(FOLDER)))) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
