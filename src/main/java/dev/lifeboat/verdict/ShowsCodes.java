package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.spi.Screen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The phone shows exactly these codes for these accounts (rule R12): not the codes of another step, which a provider may
 * still take.
 *
 * @param expected several for an account that was enrolled more than once, where each of them will do
 */
public record ShowsCodes(String phone, Map<AccountName, Set<String>> expected) implements Check {

    /** How many wrong codes a message quotes. */
    private static final int QUOTED = 3;

    public ShowsCodes {
        if (expected.isEmpty()) {
            throw new IllegalArgumentException("a check of codes needs at least one");
        }
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    @Override
    public String expectation() {
        return expected.size() == 1
                ? "the right code for " + expected.keySet().iterator().next()
                : "the right code for each of " + expected.size() + " accounts";
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.onScreen(history, phone, screen -> Judgement.passUnless(this, difference(screen), history));
    }

    private Optional<String> difference(Screen screen) {
        Map<AccountName, String> shown = new LinkedHashMap<>();
        screen.accounts()
                .forEach(account ->
                        shown.put(AccountName.of(account), account.code().orElse("no code")));
        List<String> wrong = new ArrayList<>();
        expected.forEach((account, codes) -> {
            String seen = shown.getOrDefault(account, "not on the screen");
            if (!codes.contains(seen)) {
                wrong.add("%s: %s instead of %s".formatted(account, seen, String.join(" or ", new TreeSet<>(codes))));
            }
        });
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        String quoted = String.join("; ", wrong.subList(0, Math.min(QUOTED, wrong.size())));
        return Optional.of(
                wrong.size() > QUOTED ? quoted + "; and " + (wrong.size() - QUOTED) + " more wrong ones" : quoted);
    }
}
