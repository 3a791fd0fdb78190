package dev.lifeboat.run;

import dev.lifeboat.rules.RuleCatalogue;
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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of the plan to run.
 *
 * @param platforms empty for all that the subject claims
 * @param rules empty for all
 * @param tags a tag expression such as {@code @R58 and not @should}
 */
public record Selection(Set<Platform> platforms, Set<RuleId> rules, Optional<String> tags) {

    private static final Pattern TAG = Pattern.compile("@[^\\s()\\\\]+");

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

    /**
     * A tag that is no rule's and that no example carries is a slip of the pen, and would select nothing or everything.
     *
     * @throws PlanRejected if the tag expression has one
     */
    void checkTags(List<Example> examples, RuleCatalogue catalogue) {
        SortedSet<String> known = new TreeSet<>(RuleLint.ALLOWED_TAGS);
        examples.forEach(example -> known.addAll(example.tags()));
        Matcher named = TAG.matcher(tags.orElse(""));
        while (named.find()) {
            boolean rule = RuleTag.id(named.group()).flatMap(catalogue::find).isPresent();
            if (!rule && !known.contains(named.group())) {
                throw new PlanRejected(
                        "--tags names %s, which is no rule's and which no example carries. Rules have tags such as @R58; the others are %s"
                                .formatted(
                                        named.group(),
                                        known.stream()
                                                .filter(tag -> !RuleTag.isMeant(tag))
                                                .toList()));
            }
        }
    }

    private Expression expression() {
        try {
            return TagExpressionParser.parse(tags.orElse(""));
        } catch (TagExpressionException e) {
            throw new PlanRejected("--tags expects an expression such as \"@R58 and not @should\": " + e.getMessage());
        }
    }
}
