package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.StoreSearched;
import java.util.List;

/** The last search of a cloud account, of which something can be said only if something lay there. */
final class LastSearch {

    /** Decides by what the search found. */
    interface Judge {

        /** @param where the number of its entry */
        Verdict decide(StoreSearched search, List<Integer> where);
    }

    private LastSearch() {}

    /** @throws IllegalStateException if there was no search */
    static Verdict judged(History history, Judge judge) {
        List<Entry> searches = history.entries(StoreSearched.class, search -> true);
        if (searches.isEmpty()) {
            throw new IllegalStateException("nobody searched the stores");
        }
        Entry last = searches.get(searches.size() - 1);
        StoreSearched search = (StoreSearched) last.observation();
        return search.values() == 0
                ? new Verdict.Inconclusive(
                        Verdict.Origin.NOT_ARRANGED, "Not arranged: nothing was stored, so there was nothing to search")
                : judge.decide(search, List.of(last.number()));
    }
}
