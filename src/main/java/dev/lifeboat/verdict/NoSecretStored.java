package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.StoreSearched;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The last search of a cloud account found none of certain secrets.
 *
 * @param secrets how their references begin, without the brackets; empty for every secret
 * @param opened whether opened backups count too, or only the bytes as they lie there
 */
public record NoSecretStored(String secrets, boolean opened) implements Check {

    @Override
    public String expectation() {
        return "no secret " + (secrets.isEmpty() ? "" : "of " + secrets + " ")
                + (opened ? "in the opened backup" : "in what is stored");
    }

    @Override
    public Verdict decide(History history) {
        List<Entry> searches = history.entries(StoreSearched.class, search -> true);
        if (searches.isEmpty()) {
            throw new IllegalStateException("nobody searched the stores");
        }
        Entry last = searches.get(searches.size() - 1);
        StoreSearched search = (StoreSearched) last.observation();
        if (search.values() == 0) {
            return new Verdict.Inconclusive(
                    Verdict.Origin.NOT_ARRANGED, "Not arranged: nothing was stored, so there was nothing to search");
        }
        SortedSet<String> found = new TreeSet<>(search.lying());
        if (opened) {
            found.addAll(search.opened());
        }
        String named = found.stream()
                .filter(reference -> reference.startsWith("⟨" + secrets))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? Judgement.pass() : Judgement.fail(this, named, List.of(last.number()));
    }
}
