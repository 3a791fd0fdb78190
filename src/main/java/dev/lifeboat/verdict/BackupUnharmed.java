package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Touch;
import dev.lifeboat.spi.Store;
import java.util.Objects;

/**
 * A backup is as good as it was: a phone that has never seen it recovers it. Where that does not work although nobody has
 * written or deleted anything there, the backup was not harmed by what is judged here, and nothing can be concluded.
 *
 * @param recovered what the phone that recovered has to show
 * @param since only harm done after this entry counts
 */
public record BackupUnharmed(ShowsAccounts recovered, Store store, String account, int since) implements Check {

    public BackupUnharmed {
        Objects.requireNonNull(recovered, "recovered");
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(account, "account");
    }

    @Override
    public String expectation() {
        return "the backup in the %s account '%s' to be recovered on another phone, and %s"
                .formatted(store.wireName(), account, recovered.expectation());
    }

    @Override
    public Verdict decide(History history) {
        Verdict verdict = recovered.decide(history);
        if (!(verdict instanceof Verdict.Fail fail)) {
            return verdict;
        }
        return touched(history)
                ? new Verdict.Fail(expectation(), fail.seen(), fail.evidence())
                : new Verdict.Inconclusive(
                        Verdict.Origin.CONTROL,
                        "The backup cannot be recovered, but nothing was written or deleted there meanwhile: "
                                + fail.message() + " Whether that is a fault is judged by the examples of R29");
    }

    private boolean touched(History history) {
        return history.after(since)
                .all(Observation.StoreTouched.class)
                .anyMatch(
                        seen -> seen.store() == store && seen.account().equals(account) && seen.touch() != Touch.READ);
    }
}
