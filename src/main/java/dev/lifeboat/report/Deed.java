package dev.lifeboat.report;

import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Entry;
import java.util.List;
import java.util.Optional;

/**
 * Something that the person, the app or the harness did, with what it set off.
 *
 * @param effects what was seen while it went on, oldest first; it ends with the deed itself
 * @param done empty for what was seen after the last deed of a step
 */
record Deed(List<Entry> effects, Optional<Entry> done) {

    Deed {
        effects = List.copyOf(effects);
    }

    /** Whether an observation is something done, and not an effect of it. */
    static boolean isDone(Observation observation) {
        return !(observation instanceof Observation.Exchanged
                || observation instanceof Observation.StoreTouched
                || observation instanceof Observation.ProviderNoted
                || observation instanceof Observation.PhoneNoted);
    }

    /** Whether it holds one of the entries with these numbers. */
    boolean holds(List<Integer> numbers) {
        return done.filter(entry -> numbers.contains(entry.number())).isPresent()
                || effects.stream().anyMatch(entry -> numbers.contains(entry.number()));
    }
}
