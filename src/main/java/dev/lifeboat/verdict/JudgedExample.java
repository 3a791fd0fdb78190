package dev.lifeboat.verdict;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Platform;
import java.util.List;

/**
 * An example's contribution to the rules it is evidence for.
 *
 * @param id unique in the run
 * @param derived it judges only what is derived from the text
 */
public record JudgedExample(String id, Platform platform, List<RuleId> rules, boolean derived, Verdict verdict) {

    public JudgedExample {
        rules = List.copyOf(rules);
    }
}
