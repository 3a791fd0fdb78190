package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.NameSearch;
import dev.lifeboat.observation.Observation.AdministratorLooked;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.observation.Observation.NamesSearched;
import dev.lifeboat.observation.Observation.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the administrator of an organisation could see at the last look names no account but the organisation's own, shows
 * no secret that it did not issue, and does not say that there is a backup (rule R15).
 *
 * @param own the names that the organisation knows anyway
 * @param others user names and issuers of all other accounts
 */
public record AdministratorLearnsNothing(String tenant, List<String> own, List<String> others) implements NamesCheck {

    private static final Pattern BACKUP = Pattern.compile("back-?_?up|icloud|google-?_?drive");

    /** Every app says its own name there, which may hold any word. */
    private static final Set<String> PRODUCT = Set.of("user-agent", "host");

    public AdministratorLearnsNothing {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    @Override
    public String expectation() {
        return "the administrator of %s to learn of no other account and of no backup".formatted(tenant);
    }

    @Override
    public NamesSearched searched(History history) {
        AdministratorLooked look = (AdministratorLooked) lastLook(history).observation();
        List<String> texts =
                look.told().stream().map(AdministratorLearnsNothing::said).toList();
        int requests = (int) history.all(Exchanged.class).count();
        return search().searched("the administrator of " + tenant, requests, texts);
    }

    @Override
    public Verdict decide(History history) {
        Entry last = lastLook(history);
        AdministratorLooked look = (AdministratorLooked) last.observation();
        if (look.told().isEmpty()) {
            return new Verdict.Inconclusive(
                    Verdict.Origin.NOT_ARRANGED,
                    "Not arranged: " + tenant + " was told nothing, so nothing was searched");
        }
        return findings(look).stream()
                .findFirst()
                .<Verdict>map(seen -> Judgement.fail(this, seen, List.of(last.number())))
                .orElseGet(Judgement::pass);
    }

    private Entry lastLook(History history) {
        List<Entry> looks =
                history.entries(AdministratorLooked.class, look -> look.tenant().equals(tenant));
        if (looks.isEmpty()) {
            throw new IllegalStateException("nobody looked at what the administrator of " + tenant + " sees");
        }
        return looks.get(looks.size() - 1);
    }

    private NameSearch search() {
        List<String> all = new ArrayList<>(own);
        all.addAll(others);
        return new NameSearch(all);
    }

    private List<String> findings(AdministratorLooked look) {
        NameSearch search = search();
        List<String> findings = new ArrayList<>();
        look.devices()
                .forEach(device -> named(device, search).ifPresent(name -> findings.add("a device called " + name)));
        for (Told told : look.told()) {
            String text = said(told);
            named(text, search).ifPresent(name -> findings.add(told.operation() + " names " + name));
            foreignSecret(text).ifPresent(secret -> findings.add(told.operation() + " tells " + secret));
            if (BACKUP.matcher(text.toLowerCase(Locale.ROOT)).find()) {
                findings.add(told.operation() + " speaks of a backup");
            }
        }
        return findings;
    }

    /** Names of others; in the name of an own account the name of another may stand. */
    private Optional<String> named(String text, NameSearch search) {
        SortedSet<String> named = new TreeSet<>(search.in(text));
        own.forEach(named::remove);
        return named.stream().findFirst();
    }

    private Optional<SecretName> foreignSecret(String text) {
        return SecretName.in(text).stream()
                .filter(secret -> !secret.what().equals("activation-code")
                        || !secret.owner().equals(tenant))
                .findFirst();
    }

    private static String said(Told told) {
        StringBuilder text = new StringBuilder(told.target()).append('\n').append(told.body());
        told.headers().forEach((name, value) -> {
            if (!PRODUCT.contains(name.toLowerCase(Locale.ROOT))) {
                text.append('\n').append(name).append(": ").append(value);
            }
        });
        return text.toString();
    }
}
