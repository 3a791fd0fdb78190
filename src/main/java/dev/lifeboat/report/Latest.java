package dev.lifeboat.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** {@code reports/latest}: a link to the newest run, or where links are not possible a file that names it. */
final class Latest {

    private Latest() {}

    /** @throws OutputUnusable if something else stands in its place */
    static void pointTo(Path run, Path latest) {
        Path target = latest.toAbsolutePath().getParent().relativize(run.toAbsolutePath());
        if (Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputUnusable(
                    "'" + latest + "' is a folder, and should be a link to the newest run: move it away");
        }
        Path prepared = latest.resolveSibling("." + latest.getFileName() + ".new");
        try {
            Files.deleteIfExists(prepared);
            prepare(prepared, target);
            Files.move(prepared, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutputUnusable("'" + latest + "' cannot be pointed to the newest run: " + e.getMessage(), e);
        }
    }

    private static void prepare(Path prepared, Path target) throws IOException {
        try {
            Files.createSymbolicLink(prepared, target);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.writeString(prepared, target + "\n");
        }
    }
}
