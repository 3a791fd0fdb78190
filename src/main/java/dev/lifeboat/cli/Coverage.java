package dev.lifeboat.cli;

import dev.lifeboat.rules.Chapter;
import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.rules.Standing;
import dev.lifeboat.rules.Status;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.FeatureLint;
import dev.lifeboat.run.Finding;
import dev.lifeboat.spi.Platform;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which examples judge which rule.
 *
 * @param examples how many there are, each counted once and not for each platform
 * @param stepDefinitions how many sentences the kit's vocabulary has
 * @param gaps what does not fit, in sentences that begin with the place
 */
record Coverage(String edition, int examples, int stepDefinitions, List<Row> rules, List<String> gaps) {

    /**
     * One rule with its examples.
     *
     * @param platforms by the name of the platform
     */
    record Row(
            RuleId id,
            Level level,
            Chapter chapter,
            Status status,
            String title,
            List<At> examples,
            Map<String, OnPlatform> platforms) {}

    /**
     * Where an example stands.
     *
     * @param derived whether it judges only what is derived from the text, so that it is no evidence for a must-rule
     */
    record At(String id, String feature, int line, String title, boolean derived) {}

    /**
     * What judges a rule on a platform.
     *
     * @param stated the ids of the examples that judge what the rule states
     * @param derived the ids of those that judge what is derived from it
     */
    record OnPlatform(Standing standing, List<String> stated, List<String> derived) {}

    /** @throws dev.lifeboat.run.PlanRejected if a feature cannot be read */
    static Coverage of(RuleCatalogue catalogue, FeatureFolder features) {
        List<Example> examples = features.examples();
        FeatureLint lint = new FeatureLint(features, catalogue);
        return new Coverage(
                catalogue.edition(),
                examples.size(),
                lint.stepDefinitions(),
                catalogue.rules().stream().map(rule -> row(rule, examples)).toList(),
                lint.gaps().stream().map(Finding::toString).toList());
    }

    double stepsPerExample() {
        return examples == 0 ? stepDefinitions : (double) stepDefinitions / examples;
    }

    private static Row row(Rule rule, List<Example> all) {
        List<Example> judging = all.stream()
                .filter(example -> example.rules().contains(rule.id()))
                .toList();
        // Platforms are a dimension of the run: every example is run on each of them.
        Map<String, OnPlatform> platforms = new TreeMap<>();
        for (Platform platform : Platform.values()) {
            platforms.put(
                    platform.wireName(),
                    new OnPlatform(standing(rule, platform), ids(judging, false), ids(judging, true)));
        }
        return new Row(
                rule.id(),
                rule.level(),
                rule.chapter(),
                rule.status(),
                rule.title(),
                judging.stream().map(Coverage::at).toList(),
                platforms);
    }

    private static Standing standing(Rule rule, Platform platform) {
        return switch (platform) {
            case IOS -> rule.platforms().ios();
            case ANDROID -> rule.platforms().android();
        };
    }

    private static List<String> ids(List<Example> examples, boolean derived) {
        return examples.stream()
                .filter(example -> example.derived() == derived)
                .map(Example::id)
                .toList();
    }

    private static At at(Example example) {
        return new At(example.id(), example.feature(), example.line(), example.title(), example.derived());
    }
}
