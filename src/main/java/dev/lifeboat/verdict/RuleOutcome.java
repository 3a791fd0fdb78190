package dev.lifeboat.verdict;

import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one rule came to on one platform.
 *
 * @param verdict of the rule as its level states it
 * @param derived of what is derived beyond a must-statement, where examples judge that
 * @param examples the ids of all its examples
 */
public record RuleOutcome(Rule rule, RuleVerdict verdict, Optional<RuleVerdict> derived, List<String> examples) {

    public RuleOutcome {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(verdict, "verdict");
        examples = List.copyOf(examples);
    }

    public RuleId id() {
        return rule.id();
    }
}
