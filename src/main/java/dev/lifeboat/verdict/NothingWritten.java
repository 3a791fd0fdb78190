package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.Touch;
import dev.lifeboat.spi.Store;
import java.util.List;
import java.util.Optional;

/**
 * No cloud store was written to, in any account of any system.
 *
 * @param since only what happened after this entry counts
 * @param except the one account that may be written to, where there is one
 */
public record NothingWritten(int since, Optional<Place> except) implements Check {

    /** An account of a store. */
    public record Place(Store store, String account) {}

    @Override
    public String expectation() {
        return "nothing to be written to any cloud account"
                + except.map(place -> " but '" + place.account() + "' at "
                                + place.store().wireName())
                        .orElse("");
    }

    @Override
    public Verdict decide(History history) {
        List<Entry> writes = history.after(since)
                .entries(
                        Observation.StoreTouched.class,
                        seen -> seen.touch() == Touch.WRITTEN
                                && !except.equals(Optional.of(new Place(seen.store(), seen.account()))));
        if (writes.isEmpty()) {
            return Judgement.pass();
        }
        Observation.StoreTouched first =
                (Observation.StoreTouched) writes.get(0).observation();
        return Judgement.fail(
                this,
                "%s writes, the first to '%s' at %s"
                        .formatted(writes.size(), first.account(), first.store().wireName()),
                writes.stream().map(Entry::number).toList());
    }
}
