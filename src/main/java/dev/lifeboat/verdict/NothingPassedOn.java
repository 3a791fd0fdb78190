package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.NameSearch;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.observation.Observation.NamesSearched;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * No account is named to anyone but identity, key and storage services, and nothing is sent where nobody answers (rules R13
 * and R14).
 *
 * @param names user names and issuers
 * @param services those that are looked at, or empty for everyone who is not concerned
 */
public record NothingPassedOn(List<String> names, Set<String> services) implements NamesCheck {

    public NothingPassedOn {
        names = List.copyOf(names);
        services = Set.copyOf(services);
    }

    @Override
    public String expectation() {
        return services.isEmpty()
                ? "traffic with identity, key and storage services only, and no account named to anyone else"
                : "no account to be named to "
                        + String.join(" or ", services.stream().sorted().toList());
    }

    @Override
    public NamesSearched searched(History history) {
        List<String> texts = history.all(Exchanged.class)
                .filter(this::isLookedAt)
                .map(NothingPassedOn::sent)
                .toList();
        String whose = services.isEmpty()
                ? "anyone else"
                : String.join(" or ", services.stream().sorted().toList());
        return new NameSearch(names)
                .searched(whose, (int) history.all(Exchanged.class).count(), texts);
    }

    @Override
    public Verdict decide(History history) {
        NameSearch search = new NameSearch(names);
        if (search.searchable().isEmpty()) {
            throw new IllegalStateException("none of the names " + names + " is long enough to be searched for");
        }
        List<Integer> evidence = new ArrayList<>();
        Optional<String> first = Optional.empty();
        for (Entry entry : history.entries(Exchanged.class, this::isLookedAt)) {
            Optional<String> finding = finding((Exchanged) entry.observation(), search);
            if (finding.isPresent()) {
                first = first.or(() -> finding);
                evidence.add(entry.number());
            }
        }
        return first.<Verdict>map(seen -> Judgement.fail(this, seen, evidence)).orElseGet(Judgement::pass);
    }

    private boolean isLookedAt(Exchanged exchange) {
        return services.isEmpty() ? !Services.isConcerned(exchange) : services.contains(Services.called(exchange));
    }

    private Optional<String> finding(Exchanged exchange, NameSearch search) {
        SortedSet<String> named = search.in(sent(exchange));
        String what = "a request of %s to %s".formatted(exchange.phone(), Services.called(exchange));
        if (!named.isEmpty()) {
            return Optional.of(what + " that names " + String.join(", ", named));
        }
        return Services.isUnknown(exchange) ? Optional.of(what + ": " + exchange.target()) : Optional.empty();
    }

    private static String sent(Exchanged exchange) {
        return exchange.target() + "\n" + exchange.requestHeaders() + "\n" + exchange.requestBody();
    }
}
