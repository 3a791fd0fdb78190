package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.CutAttempted;
import dev.lifeboat.observation.Observation.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whatever call an action was cut at, it left the state from before or the whole new one, and where the app said that it is
 * done, the new one (properties X06, X16). It was cut at least once, and cut at none of its calls it worked: else the cuts
 * would show nothing.
 *
 * @param since only what was attempted after this entry counts
 */
public record OldOrNew(int since) implements Check {

    @Override
    public String expectation() {
        return "each cut attempt to leave the state from before or the whole new one";
    }

    @Override
    public Verdict decide(History history) {
        List<Entry> attempts = history.after(since).entries(CutAttempted.class, attempt -> true);
        List<String> seen = new ArrayList<>();
        List<Integer> evidence = new ArrayList<>();
        for (Entry entry : attempts) {
            contradiction((CutAttempted) entry.observation()).ifPresent(what -> {
                seen.add(what);
                evidence.add(entry.number());
            });
        }
        if (!seen.isEmpty()) {
            return Judgement.fail(this, seen.get(0) + more(seen.size()), evidence);
        }
        boolean cut = attempts.stream()
                .anyMatch(entry -> ((CutAttempted) entry.observation()).met().isPresent());
        return cut ? Judgement.pass() : Judgement.fail(this, "no call that could be cut", history);
    }

    private static Optional<String> contradiction(CutAttempted attempt) {
        boolean isOld = attempt.found().equals(attempt.before());
        boolean isNew = attempt.found().equals(attempt.after());
        if (isNew) {
            return Optional.empty();
        }
        if (attempt.met().isEmpty()) {
            return Optional.of(attempt.deed() + ", with " + attempt.cut() + " only after its last call, left "
                    + attempt.found() + " instead of " + attempt.after());
        }
        if (!isOld) {
            return Optional.of(attempt + " left " + attempt.found() + ", which is neither " + attempt.before() + " nor "
                    + attempt.after());
        }
        return attempt.saidDone()
                ? Optional.of(attempt + " left " + attempt.found() + ", but the app says that it is done")
                : Optional.empty();
    }

    private static String more(int findings) {
        return findings > 1 ? " (and " + (findings - 1) + " more such attempts)" : "";
    }
}
