package dev.lifeboat.cli;

import dev.lifeboat.rules.Chapter;
import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.rules.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which examples judge which rule.
 *
 * @param gaps what does not fit, in sentences
 */
record Coverage(String edition, List<Row> rules, List<String> gaps) {

    private static final Pattern RULE_TAG = Pattern.compile("@[RX][0-9]+");

    /** One rule with its examples. */
    record Row(RuleId id, Level level, Chapter chapter, Status status, String title, List<At> examples) {}

    /** Where an example stands. */
    record At(String feature, long line, String title) {}

    static Coverage of(RuleCatalogue catalogue, List<Example> examples) {
        List<Row> rows =
                catalogue.rules().stream().map(rule -> row(rule, examples)).toList();
        List<String> gaps = new ArrayList<>();
        rows.stream()
                .filter(row -> row.status() == Status.BUILT && row.examples().isEmpty())
                .forEach(row -> gaps.add(
                        "%s is said to be built, but no example has the tag @%s".formatted(row.id(), row.id())));
        examples.forEach(example -> gaps.addAll(unknownTags(example, catalogue)));
        return new Coverage(catalogue.edition(), rows, List.copyOf(gaps));
    }

    private static Row row(Rule rule, List<Example> examples) {
        List<At> judging = examples.stream()
                .filter(example -> example.tags().contains("@" + rule.id()))
                .map(example -> new At(example.feature(), example.line(), example.title()))
                .toList();
        return new Row(rule.id(), rule.level(), rule.chapter(), rule.status(), rule.title(), judging);
    }

    private static List<String> unknownTags(Example example, RuleCatalogue catalogue) {
        return example.tags().stream()
                .filter(tag -> RULE_TAG.matcher(tag).matches())
                .map(tag -> tag.substring(1))
                .filter(name -> catalogue.find(name).isEmpty())
                .map(name -> "%s:%d has the tag @%s, which names no rule of %s. Did you mean @%s?"
                        .formatted(example.feature(), example.line(), name, catalogue.name(), catalogue.nearest(name)))
                .toList();
    }
}
