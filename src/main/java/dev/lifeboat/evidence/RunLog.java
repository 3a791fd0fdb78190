package dev.lifeboat.evidence;

import dev.lifeboat.disk.AppendedFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes a run's log: what was planned, each verdict as it comes, and how it ended. */
public final class RunLog implements AutoCloseable {

    /** Its name in the run's folder. */
    public static final String FILE = "run.ndjson";

    /** Stands in the folder of a run until all of it is written. */
    public static final String INCOMPLETE = "INCOMPLETE";

    private final RecordWriter writer = new RecordWriter();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final AppendedFile file;
    private final int planned;
    private int decided;

    private RunLog(AppendedFile file, int planned) {
        this.file = file;
        this.planned = planned;
    }

    /** Begins the log of a run in its folder. */
    public static RunLog begin(Path folder, RunRecord.Began began) {
        RunLog log = new RunLog(
                AppendedFile.create(folder.resolve(FILE)), began.planned().size());
        log.append(began);
        return log;
    }

    /** Keeps a verdict; only then may it be told. */
    public synchronized void decided(RunRecord.Decided verdict) {
        append(verdict);
        decided++;
        counts.merge(verdict.verdict(), 1, Integer::sum);
    }

    /** How many verdicts it holds. */
    public synchronized int decided() {
        return decided;
    }

    /** All that was planned is decided; whether the reports are written the folder tells. */
    public synchronized void end() {
        append(new RunRecord.Ended(planned, decided, counts));
        file.force();
    }

    /** The run does not go on, whether all was decided or not. */
    public synchronized void stop(String why) {
        append(new RunRecord.Stopped(why));
        file.force();
    }

    private synchronized void append(RunRecord record) {
        file.append(writer.write((Record) record));
    }

    @Override
    public void close() {
        file.close();
    }
}
