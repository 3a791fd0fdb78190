package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.StoreSearched;
import dev.lifeboat.spi.Store;
import java.util.Optional;

/** At the last search of a cloud account there was something stored that is more than a label. */
public record PayloadStored(Store store, String account) implements Check {

    /** No list of accounts with what makes their codes fits into so few bytes. */
    private static final long LABELS = 64;

    @Override
    public String expectation() {
        return "the backed-up data to lie in the %s account '%s'".formatted(store.wireName(), account);
    }

    @Override
    public Verdict decide(History history) {
        Optional<StoreSearched> last = history.all(StoreSearched.class)
                .filter(search -> search.store() == store && search.account().equals(account))
                .reduce((earlier, later) -> later);
        if (last.isEmpty()) {
            throw new IllegalStateException("nobody searched the account " + account);
        }
        return last.get().bytes() > LABELS
                ? Judgement.pass()
                : Judgement.fail(
                        this,
                        last.get().values() + " values of " + last.get().bytes()
                                + " bytes together, no more than labels",
                        history);
    }
}
