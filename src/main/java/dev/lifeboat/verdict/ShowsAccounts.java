package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.spi.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The phone shows exactly these accounts, no loss, no surplus, no duplicate.
 *
 * @param inOrder whether the order counts (rule R03)
 * @param tolerated accounts that may be listed beside them: the recovery account, where the sign-in itself added it
 */
public record ShowsAccounts(String phone, List<AccountName> expected, boolean inOrder, Set<AccountName> tolerated)
        implements Check {

    public ShowsAccounts {
        expected = List.copyOf(expected);
        tolerated = Set.copyOf(tolerated);
    }

    @Override
    public String expectation() {
        return expected.isEmpty()
                ? "the phone to show no account"
                : "the phone to show exactly " + listed(expected) + (inOrder ? ", in this order" : "");
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.onScreen(history, phone, screen -> Judgement.passUnless(this, difference(screen), history));
    }

    private Optional<String> difference(Screen screen) {
        List<AccountName> shown =
                screen.accounts().stream().map(AccountName::of).collect(Collectors.toCollection(ArrayList::new));
        List<AccountName> surplus = without(shown, expected);
        surplus.removeIf(tolerated::contains);
        List<AccountName> missing = without(expected, shown);
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            return Optional.of((shown.isEmpty() ? "no account at all" : listed(shown))
                    + (missing.isEmpty() ? "" : "; missing " + listed(missing))
                    + (surplus.isEmpty() ? "" : "; too many: " + listed(surplus)));
        }
        shown.removeIf(account -> tolerated.contains(account) && !expected.contains(account));
        return inOrder && !shown.equals(expected) ? Optional.of("the order " + listed(shown)) : Optional.empty();
    }

    /** What is left of the first list when each of the second took one equal away. */
    private static List<AccountName> without(List<AccountName> all, List<AccountName> taken) {
        List<AccountName> left = new ArrayList<>(all);
        taken.forEach(left::remove);
        return left;
    }

    /** Long lists are shortened: nobody reads five hundred names in a message. */
    private static String listed(List<AccountName> accounts) {
        String first = accounts.stream().limit(6).map(AccountName::toString).collect(Collectors.joining(", "));
        return accounts.size() > 6 ? first + " and " + (accounts.size() - 6) + " more" : first;
    }
}
