package dev.lifeboat.observation;

import dev.lifeboat.observation.Observation.Entry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the history of one example, one entry after the other, from whichever thread something is noticed on. What is
 * recorded cannot be taken back.
 */
public final class Recorder {

    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();

    /** @param clock the simulated clock of the example's world */
    public Recorder(Clock clock) {
        this.clock = clock;
    }

    /** Adds an observation, which the caller has redacted, and gives it its number. */
    public synchronized Entry record(Observation observation) {
        Entry entry = new Entry(entries.size() + 1, clock.instant(), observation);
        entries.add(entry);
        return entry;
    }

    /** Everything so far. */
    public synchronized History history() {
        return new History(entries);
    }

    /** The number of the newest entry, to compare with later. */
    public synchronized int mark() {
        return entries.size();
    }
}
