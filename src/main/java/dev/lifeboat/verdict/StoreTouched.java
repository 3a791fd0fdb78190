package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.Touch;
import dev.lifeboat.spi.Store;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A cloud account was, or was not, written to or read from.
 *
 * @param since only what happened after this entry counts
 * @param happened whether it should have happened
 */
public record StoreTouched(Store store, String account, Touch touch, int since, boolean happened) implements Check {

    public StoreTouched {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(touch, "touch");
    }

    @Override
    public String expectation() {
        return "the %s account '%s' %s %s"
                .formatted(
                        store.wireName(),
                        account,
                        happened ? "to be" : "not to be",
                        touch.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Verdict decide(History history) {
        List<Integer> touches = history
                .after(since)
                .entries(
                        Observation.StoreTouched.class,
                        seen -> seen.store() == store && seen.account().equals(account) && seen.touch() == touch)
                .stream()
                .map(Entry::number)
                .toList();
        if (touches.isEmpty() != happened) {
            return Judgement.pass();
        }
        return happened
                ? Judgement.fail(this, "no such access to it", history)
                : Judgement.fail(this, touches.size() + " such accesses to it", touches);
    }
}
