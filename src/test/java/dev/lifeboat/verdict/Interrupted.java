package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.CutAttempted;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.util.List;
import java.util.Optional;

/** A history made up by hand, of a backup that was cut at its calls. */
final class Interrupted {

    static final List<String> OLD = List.of("Harbour");
    static final List<String> NEW = List.of("Harbour", "Lantern");

    private final Recorder recorder = new Recorder(new SimulatedClock());
    private int calls;

    /** The call is met by the cut. */
    Interrupted cut(List<String> found, List<String> retried) {
        return cut(found, false, retried);
    }

    Interrupted cut(List<String> found, boolean saidDone, List<String> retried) {
        return attempt(Optional.of("icloud/records-modify"), saidDone, found, retried);
    }

    /** The last attempt, which met no cut. */
    Interrupted uncut(List<String> found) {
        return attempt(Optional.empty(), true, found, found);
    }

    private Interrupted attempt(Optional<String> met, boolean saidDone, List<String> found, List<String> retried) {
        recorder.record(new CutAttempted(
                "p1", "backing up again", "a lost answer", ++calls, met, saidDone, OLD, NEW, found, retried));
        return this;
    }

    History history() {
        return recorder.history();
    }
}
