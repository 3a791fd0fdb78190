package dev.lifeboat.run;

import dev.lifeboat.run.Feature.RuleHeading;
import dev.lifeboat.run.Feature.StrayText;
import dev.lifeboat.run.Feature.Tag;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the parser says of a feature file beside its examples: headings, tags, and the line of every node. */
final class FeatureOutline {

    /** Of a file without a feature. */
    static final FeatureOutline EMPTY = new FeatureOutline("");

    private final String title;
    private final List<Tag> tags = new ArrayList<>();
    private final List<RuleHeading> rules = new ArrayList<>();
    private final List<StrayText> strays = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private FeatureOutline(String title) {
        this.title = title;
    }

    static FeatureOutline of(io.cucumber.messages.types.Feature feature) {
        FeatureOutline outline = new FeatureOutline(feature.getName());
        outline.addTags(feature.getTags());
        for (FeatureChild child : feature.getChildren()) {
            child.getBackground().ifPresent(outline::add);
            child.getScenario().ifPresent(outline::add);
            child.getRule().ifPresent(outline::add);
        }
        return outline;
    }

    String title() {
        return title;
    }

    List<Tag> tags() {
        return tags;
    }

    List<RuleHeading> rules() {
        return rules;
    }

    /** What stands below a heading, but for that of the feature, and is no step. */
    List<StrayText> strays() {
        return strays;
    }

    /** Where a scenario, a row of an outline or a step stands, by the parser's id for it. */
    int lineOf(String node) {
        return lines.get(node);
    }

    private void add(Rule rule) {
        addTags(rule.getTags());
        addStray(rule.getDescription(), rule.getLocation());
        rules.add(new RuleHeading(
                rule.getName(),
                line(rule.getLocation()),
                rule.getTags().stream().map(tag -> tag.getName()).toList()));
        for (RuleChild child : rule.getChildren()) {
            child.getBackground().ifPresent(this::add);
            child.getScenario().ifPresent(this::add);
        }
    }

    private void add(Background background) {
        addStray(background.getDescription(), background.getLocation());
        addSteps(background.getSteps());
    }

    private void add(Scenario scenario) {
        addTags(scenario.getTags());
        addStray(scenario.getDescription(), scenario.getLocation());
        lines.put(scenario.getId(), line(scenario.getLocation()));
        addSteps(scenario.getSteps());
        for (Examples table : scenario.getExamples()) {
            addTags(table.getTags());
            addStray(table.getDescription(), table.getLocation());
            table.getTableBody().forEach(row -> lines.put(row.getId(), line(row.getLocation())));
        }
    }

    private void addSteps(List<Step> steps) {
        steps.forEach(step -> lines.put(step.getId(), line(step.getLocation())));
    }

    private void addTags(List<io.cucumber.messages.types.Tag> written) {
        written.forEach(tag -> tags.add(new Tag(tag.getName(), line(tag.getLocation()))));
    }

    private void addStray(String description, Location heading) {
        if (!description.isBlank()) {
            strays.add(new StrayText(description.strip().lines().findFirst().orElse(""), line(heading)));
        }
    }

    private static int line(Location location) {
        return location.getLine().intValue();
    }
}
