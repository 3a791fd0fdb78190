package dev.lifeboat.run;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Platform;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of the plan to run.
 *
 * @param platforms empty for all that the subject claims
 * @param rules empty for all
 * @param tags a tag expression such as {@code @R58 and not @should}
 */
public record Selection(Set<Platform> platforms, Set<RuleId> rules, Optional<String> tags) {

    /** Everything that the subject claims. */
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Optional.empty());

    public Selection {
        platforms = platforms.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(platforms));
        rules = Set.copyOf(rules);
        Objects.requireNonNull(tags, "tags");
    }

    /** Whether a part is left out on purpose, so that no claim can be made. */
    boolean partial(Set<Platform> claimed) {
        return !rules.isEmpty() || tags.isPresent() || !platforms.isEmpty() && !platforms.containsAll(claimed);
    }

    /**
     * The examples that were asked for.
     *
     * @throws PlanRejected if the tag expression cannot be read
     */
    List<Example> of(List<Example> examples) {
        Expression expression = expression();
        return examples.stream()
                .filter(example -> rules.isEmpty() || example.rules().stream().anyMatch(rules::contains))
                .filter(example -> expression.evaluate(example.tags()))
                .toList();
    }

    private Expression expression() {
        try {
            return TagExpressionParser.parse(tags.orElse(""));
        } catch (TagExpressionException e) {
            throw new PlanRejected("--tags expects an expression such as \"@R58 and not @should\": " + e.getMessage());
        }
    }
}
