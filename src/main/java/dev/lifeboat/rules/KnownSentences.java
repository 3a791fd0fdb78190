package dev.lifeboat.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences of the source document as the catalogue knows them, each once, whatever number of rules it carries. */
final class KnownSentences {

    /** A sentence that carries rules, or the reason why it carries none. */
    record Known(Locator at, Fingerprint fingerprint, List<RuleId> rules, Optional<String> reason) {

        Known {
            rules = List.copyOf(rules);
        }

        private Known with(RuleId rule) {
            List<RuleId> more = new ArrayList<>(rules);
            more.add(rule);
            return new Known(at, fingerprint, more, reason);
        }
    }

    private final Map<Locator, Known> byLocator = new LinkedHashMap<>();

    private KnownSentences() {}

    /** @throws IllegalArgumentException if two entries contradict each other */
    static KnownSentences of(Collection<Rule> rules, Collection<SilentSentence> silentSentences) {
        KnownSentences known = new KnownSentences();
        rules.forEach(rule -> rule.passages().forEach(passage -> known.add(rule.id(), passage)));
        silentSentences.forEach(known::add);
        return known;
    }

    Collection<Known> all() {
        return byLocator.values();
    }

    Optional<Known> at(Locator locator) {
        return Optional.ofNullable(byLocator.get(locator));
    }

    private void add(RuleId rule, Passage passage) {
        Known before = byLocator.get(passage.at());
        if (before == null) {
            before = new Known(passage.at(), passage.fingerprint(), List.of(), Optional.empty());
        } else if (!before.fingerprint().equals(passage.fingerprint())) {
            throw new IllegalArgumentException("rules %s and %s give '%s' different fingerprints: %s and %s"
                    .formatted(before.rules(), rule, passage.at(), before.fingerprint(), passage.fingerprint()));
        } else if (before.rules().contains(rule)) {
            throw new IllegalArgumentException("rule %s names '%s' twice".formatted(rule, passage.at()));
        }
        byLocator.put(passage.at(), before.with(rule));
    }

    private void add(SilentSentence sentence) {
        Known before = byLocator.put(
                sentence.at(),
                new Known(sentence.at(), sentence.fingerprint(), List.of(), Optional.of(sentence.reason())));
        if (before != null) {
            throw new IllegalArgumentException("'no-rule' names '%s', which %s"
                    .formatted(
                            sentence.at(),
                            before.rules().isEmpty() ? "it has named before" : "carries " + before.rules()));
        }
    }
}
