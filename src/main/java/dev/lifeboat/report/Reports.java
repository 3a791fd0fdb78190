package dev.lifeboat.report;

import dev.lifeboat.attest.Seal;
import dev.lifeboat.attest.SigningKey;
import dev.lifeboat.attest.TestResults;
import dev.lifeboat.disk.WholeFile;
import dev.lifeboat.evidence.AdapterLog;
import dev.lifeboat.run.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes everything that is said of a run into its folder. */
public final class Reports {

    private Reports() {}

    /** What a claim of a subset leaves out, to stand right behind the subject's name; empty for every other claim. */
    public static String leftOut(Audit audit) {
        return Wording.leftOut(audit);
    }

    /** The command that runs an example again, with all that names the subject; for people, in a shell. */
    public static String again(Audit audit, Audit.ExampleEntry example) {
        return Repetition.whole(audit, example);
    }

    /** How often each example was played, to stand behind the seed; empty for once. */
    public static String plays(Audit audit) {
        return Wording.plays(audit);
    }

    /**
     * Writes all reports. Only when each of them is on the disk are they put into the run's folder, which is whole then.
     *
     * @param archive of the run, which ends here
     * @param key seals the folder
     * @throws HostFailure if the folder cannot be written; it stays incomplete then
     */
    public static Audit write(
            RunResult result, Provenance provenance, RunFolder folder, RunArchive archive, SigningKey key) {
        archive.end();
        Audit audit = Auditor.audit(result, provenance);
        try {
            AllureHistory.carry(folder.predecessors(), audit, folder.path().resolve(AllureIds.RESULTS));
            Files.createDirectory(folder.draft());
            write(result, audit, folder.path(), folder.draft());
            seal(result, audit, folder, key);
        } catch (IOException | UncheckedIOException e) {
            folder.discardReports();
            throw folder.failure(e);
        }
        archive.complete();
        return audit;
    }

    static void write(RunResult result, Audit audit, Path folder) throws IOException {
        write(result, audit, folder, folder);
    }

    /**
     * Writes all reports but the seal.
     *
     * @param folder of the run, where what happened in its examples is
     * @param reports gets what speaks for the whole run
     */
    private static void write(RunResult result, Audit audit, Path folder, Path reports) throws IOException {
        WholeFile.write(reports.resolve("audit.json"), AuditFile.write(audit));
        Optional<String> adapterLog = AdapterLog.in(folder);
        WholeFile.write(
                reports.resolve("index.html"), IndexPage.write(audit, KeptMatrix.load(), adapterLog.isPresent()));
        WholeFile.write(reports.resolve("summary.md"), Summary.write(audit));
        WholeFile.write(reports.resolve("junit.xml"), JunitFile.write(audit));
        WholeFile.write(reports.resolve("results.sarif"), SarifFile.write(audit));
        Path results = folder.resolve(AllureIds.RESULTS);
        Map<String, byte[]> pages = AllureResults.write(result, audit, adapterLog, results);
        AllurePage.write(results, pages, audit, reports.resolve("allure"));
    }

    /** Whatever is changed after this can be named. */
    private static void seal(RunResult result, Audit audit, RunFolder folder, SigningKey key) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        digests.put(
                "plan",
                result.plan().digest(result.settings(), result.catalogue().edition()));
        audit.provenance().digests().forEach(digest -> digests.put(digest.of(), digest.sha256()));
        Seal.on(
                folder.path(),
                folder.draft(),
                audit.provenance().kit(),
                VisibleText.onOneLine(
                        audit.subject().product() + " " + audit.subject().version()),
                audit.claim().edition(),
                audit.claim().verdict(),
                digests,
                new TestResults(
                        audit.claim().verdict().startsWith("CONFORMANT"),
                        ids(audit, Set.of("PASS")),
                        ids(audit, Set.of("INCONCLUSIVE", "NOT_APPLICABLE", "NOT_RUN")),
                        ids(audit, Set.of("FAIL"))),
                key);
    }

    private static List<String> ids(Audit audit, Set<String> verdicts) {
        return audit.examples().stream()
                .filter(example -> verdicts.contains(example.verdict()))
                .map(Audit.ExampleEntry::id)
                .toList();
    }
}
