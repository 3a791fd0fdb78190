package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.StoreSearched;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Of all secrets only those that make codes are in the last search of a cloud account, opened backups included (rule R13).
 */
public record OnlyCodesStored() implements Check {

    @Override
    public String expectation() {
        return "nothing secret in the stored data but what makes codes";
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
        found.addAll(search.opened());
        String others = found.stream()
                .flatMap(mark -> SecretName.in(mark).stream())
                .filter(secret -> !secret.what().equals("totp-seed"))
                .map(SecretName::toString)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? Judgement.pass()
                : Judgement.fail(this, others + "; " + search.extent(), List.of(last.number()));
    }
}
