package dev.lifeboat.rules;

import java.util.List;
import java.util.Optional;

/**
 * A sentence of a document beside what the catalogue makes of it.
 *
 * @param rules the rules it carries
 * @param reason why it carries none
 */
public record TracedSentence(Sentence sentence, List<RuleId> rules, Optional<String> reason) {

    public TracedSentence {
        rules = List.copyOf(rules);
    }

    /** Whether the catalogue knows this sentence; if not, a {@link Gap} names it. */
    public boolean isKnown() {
        return !rules.isEmpty() || reason.isPresent();
    }
}
