package dev.lifeboat.report;

import dev.lifeboat.run.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes everything that is said of a run into its folder. */
public final class Reports {

    private Reports() {}

    /**
     * Writes all reports, or none.
     *
     * @throws OutputUnusable if the folder cannot be written; nothing is left half-written
     */
    public static Audit write(RunResult result, Provenance provenance, RunFolder folder) {
        Audit audit = Auditor.audit(result, provenance);
        folder.fill(empty -> {
            Files.writeString(empty.resolve("audit.json"), AuditFile.write(audit));
            Files.writeString(empty.resolve("summary.md"), Summary.write(audit));
            Files.writeString(empty.resolve("junit.xml"), JunitFile.write(audit));
            Path results = empty.resolve(AllureIds.RESULTS);
            Map<String, byte[]> pages = AllureResults.write(result, audit, results);
            AllurePage.write(results, pages, audit, empty.resolve("allure"));
        });
        return audit;
    }
}
