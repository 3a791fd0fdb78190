package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.CutAttempted;
import dev.lifeboat.observation.Observation.Entry;
import java.util.List;

/**
 * After each cut the same action, done once more, led to the new state, with nothing missing and nothing doubled (property
 * X09).
 *
 * @param since only what was attempted after this entry counts
 */
public record RetryCompletes(int since) implements Check {

    @Override
    public String expectation() {
        return "a second try to complete what was cut, with nothing missing and nothing doubled";
    }

    @Override
    public Verdict decide(History history) {
        List<Entry> cut = history.after(since)
                .entries(CutAttempted.class, attempt -> attempt.met().isPresent());
        if (cut.isEmpty()) {
            return Judgement.fail(this, "no call that could be cut", history);
        }
        return cut.stream()
                .filter(entry -> !completed((CutAttempted) entry.observation()))
                .findFirst()
                .map(entry -> failed(entry, (CutAttempted) entry.observation()))
                .orElseGet(Judgement::pass);
    }

    private static boolean completed(CutAttempted attempt) {
        return attempt.retried().equals(attempt.after());
    }

    private Verdict failed(Entry entry, CutAttempted attempt) {
        return Judgement.fail(
                this,
                "after " + attempt + " a second try left " + attempt.retried() + " instead of " + attempt.after(),
                List.of(entry.number()));
    }
}
