package dev.lifeboat.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run's log as it was read.
 *
 * @param decided the verdicts by the ids of their examples, in the order in which they came
 * @param end how it ended, if all that was planned was decided
 * @param stopped why it, or the reports of it, did not come to an end, as far as that is known
 */
public record RunLogFile(
        RunRecord.Began began,
        Map<String, RunRecord.Decided> decided,
        Optional<RunRecord.Ended> end,
        Optional<String> stopped) {

    /** @throws EvidenceDamaged if there is none, or it is not as it was written */
    public static RunLogFile in(Path folder) {
        Path file = folder.resolve(RunLog.FILE);
        if (!Files.isRegularFile(file)) {
            throw new EvidenceDamaged("'" + folder + "' is not the folder of a run: it has no " + RunLog.FILE);
        }
        List<RunRecord> records = records(file);
        if (records.isEmpty() || !(records.get(0) instanceof RunRecord.Began began)) {
            throw new EvidenceDamaged("'" + file + "' does not say what was planned: its first line is missing");
        }
        if (began.format() != RunRecord.Began.FORMAT) {
            throw new EvidenceDamaged("'%s' is of format %s, and this kit reads format %s"
                    .formatted(file, began.format(), RunRecord.Began.FORMAT));
        }
        Map<String, RunRecord.Decided> decided = new LinkedHashMap<>();
        Optional<RunRecord.Ended> end = Optional.empty();
        Optional<String> stopped = Optional.empty();
        for (RunRecord record : records.subList(1, records.size())) {
            if (record instanceof RunRecord.Decided verdict) {
                if (decided.put(verdict.example(), verdict) != null) {
                    throw new EvidenceDamaged(
                            "'%s' decides '%s' more than once, which no run does: which verdict it came to cannot be told"
                                    .formatted(file, verdict.example()));
                }
            } else if (record instanceof RunRecord.Ended ended) {
                end = Optional.of(ended);
            } else if (record instanceof RunRecord.Stopped stop) {
                stopped = Optional.of(stop.why());
            }
        }
        if (stopped.isEmpty() && end.isPresent() && Files.exists(folder.resolve(RunLog.INCOMPLETE))) {
            stopped = Optional.of("its reports are not whole");
        }
        return new RunLogFile(began, decided, end, stopped);
    }

    /** Whether it came to its end, with its reports, and every verdict that it counts is here. */
    public boolean isComplete() {
        return stopped.isEmpty()
                && end.isPresent()
                && end.get().decided() == decided.size()
                && began.planned().stream().allMatch(decided::containsKey);
    }

    private static List<RunRecord> records(Path file) {
        RecordReader reader = new RecordReader();
        List<RunRecord> records = new ArrayList<>();
        for (JsonNode line : Lines.of(file)) {
            try {
                records.add(reader.read(line, RunRecord.class));
            } catch (IllegalArgumentException e) {
                throw Lines.damaged(file, records.size() + 1, e);
            }
        }
        return records;
    }
}
