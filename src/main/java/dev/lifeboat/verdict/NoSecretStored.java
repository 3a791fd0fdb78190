package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
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
        return LastSearch.judged(history, (search, where) -> {
            SortedSet<String> found = new TreeSet<>(search.lying());
            if (opened) {
                found.addAll(search.opened());
            }
            String named = found.stream()
                    .filter(reference -> reference.startsWith("⟨" + secrets))
                    .collect(Collectors.joining(", "));
            return named.isEmpty() ? Judgement.pass() : Judgement.fail(this, named, where);
        });
    }
}
