package dev.lifeboat.observation;

import dev.lifeboat.observation.Observation.Entry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the history of one example, one entry after the other, from whichever thread something is noticed on. What is
 * recorded cannot be taken back.
 */
public final class Recorder {

    /** Is given every entry when it is recorded, one after the other. */
    public interface Sink {

        /** Keeps nothing. */
        Sink NONE = (entry, exact) -> {};

        /** @param exact of a request that cannot be told from its observation alone */
        void accept(Entry entry, Optional<ExactRequest> exact);
    }

    private final Clock clock;
    private final Sink sink;
    private final List<Entry> entries = new ArrayList<>();

    /** @param clock the simulated clock of the example's world */
    public Recorder(Clock clock) {
        this(clock, Sink.NONE);
    }

    /** @param sink is given a copy of everything, before anybody can ask for it */
    public Recorder(Clock clock, Sink sink) {
        this.clock = clock;
        this.sink = sink;
    }

    /** Adds an observation, which the caller has redacted, and gives it its number. */
    public Entry record(Observation observation) {
        return record(observation, Optional.empty());
    }

    synchronized Entry record(Observation observation, Optional<ExactRequest> exact) {
        Entry entry = new Entry(entries.size() + 1, clock.instant(), observation);
        sink.accept(entry, exact);
        entries.add(entry);
        return entry;
    }

    /** Whether somebody keeps what is recorded, and may want to do it all again. */
    boolean isKept() {
        return sink != Sink.NONE;
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
