package dev.lifeboat.report;

import dev.lifeboat.disk.WholeFile;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.selfcheck.KillMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a self-check leaves behind: {@code self-check.json} for machines, {@code kill-matrix.html} to look at, and
 * {@code kill-matrix.json}, which is packed with the next build of the kit.
 */
public final class SelfCheckReports {

    /** The page, in its folder. */
    public static final String PAGE = "kill-matrix.html";

    private static final String FILE = "self-check.json";

    private SelfCheckReports() {}

    /** The kill matrix as JSON. */
    public static String json(KillMatrix matrix) {
        return SelfCheckFile.write(matrix);
    }

    /**
     * Makes sure that reports can be written to a folder, before anything long is begun.
     *
     * @throws OutputUnusable if they cannot
     */
    public static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw new OutputUnusable(
                    "The self-check cannot be written to '" + folder + "': there is no permission to write there");
        }
    }

    /**
     * Writes all of it, over those of an earlier self-check.
     *
     * @throws OutputUnusable if the folder cannot be written to
     */
    public static void write(KillMatrix matrix, RuleCatalogue catalogue, Path folder) {
        try {
            Files.createDirectories(folder);
            WholeFile.write(folder.resolve(FILE), json(matrix));
            WholeFile.write(folder.resolve(PAGE), KillMatrixPage.of(matrix, catalogue));
            WholeFile.write(folder.resolve(KeptMatrix.FILE), KeptMatrix.write(matrix));
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static OutputUnusable unusable(Path folder, IOException e) {
        return new OutputUnusable(
                "The self-check cannot be written to '" + folder + "': "
                        + e.getClass().getSimpleName() + ": " + e.getMessage(),
                e);
    }
}
