package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
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
        return LastSearch.judged(history, (search, where) -> {
            SortedSet<String> found = new TreeSet<>(search.lying());
            found.addAll(search.opened());
            String others = found.stream()
                    .flatMap(mark -> SecretName.in(mark).stream())
                    .filter(secret -> !secret.what().equals("totp-seed"))
                    .map(SecretName::toString)
                    .collect(Collectors.joining(", "));
            return others.isEmpty() ? Judgement.pass() : Judgement.fail(this, others + "; " + search.extent(), where);
        });
    }
}
