package dev.lifeboat.report;

import dev.lifeboat.run.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes everything that is said of a run into its folder. */
public final class Reports {

    private Reports() {}

    /** What a claim of a subset leaves out, to stand right behind the subject's name; empty for every other claim. */
    public static String leftOut(Audit audit) {
        return Wording.leftOut(audit);
    }

    /**
     * Writes all reports. Only then is the run's folder whole.
     *
     * @param archive of the run, which ends here
     * @throws HostFailure if the folder cannot be written; it stays incomplete then
     */
    public static Audit write(RunResult result, Provenance provenance, RunFolder folder, RunArchive archive) {
        archive.end();
        Audit audit = Auditor.audit(result, provenance);
        try {
            write(result, audit, folder.path());
        } catch (IOException | UncheckedIOException e) {
            throw folder.failure(e);
        }
        folder.complete();
        return audit;
    }

    private static void write(RunResult result, Audit audit, Path folder) throws IOException {
        Files.writeString(folder.resolve("audit.json"), AuditFile.write(audit));
        Files.writeString(folder.resolve("summary.md"), Summary.write(audit));
        Files.writeString(folder.resolve("junit.xml"), JunitFile.write(audit));
        Path results = folder.resolve(AllureIds.RESULTS);
        Map<String, byte[]> pages = AllureResults.write(result, audit, results);
        AllurePage.write(results, pages, audit, folder.resolve("allure"));
    }
}
