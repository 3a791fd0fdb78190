package dev.lifeboat.cli;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One feature file, read with Cucumber's own parser. */
final class FeatureFile {

    private final String name;
    private final List<Envelope> messages;
    private final Map<String, Long> lines = new HashMap<>();

    FeatureFile(String name, byte[] text) {
        this.name = name;
        this.messages = GherkinParser.builder()
                .includeSource(false)
                .build()
                .parse(name, text)
                .toList();
    }

    /** @throws UnreadableFeatures if it is not Gherkin */
    List<Example> examples() {
        messages.stream().flatMap(message -> message.getParseError().stream()).forEach(this::refuse);
        messages.stream()
                .flatMap(message -> message.getGherkinDocument().stream())
                .flatMap(document -> document.getFeature().stream())
                .flatMap(FeatureFile::scenarios)
                .forEach(this::noteLines);
        return messages.stream()
                .flatMap(message -> message.getPickle().stream())
                .map(this::example)
                .toList();
    }

    private void refuse(ParseError error) {
        throw new UnreadableFeatures("%s is not Gherkin: %s".formatted(name, error.getMessage()));
    }

    private static Stream<Scenario> scenarios(Feature feature) {
        return feature.getChildren().stream()
                .flatMap(child -> Stream.concat(
                        child.getScenario().stream(),
                        child.getRule().stream()
                                .flatMap(rule -> rule.getChildren().stream())
                                .flatMap((RuleChild inRule) -> inRule.getScenario().stream())));
    }

    private void noteLines(Scenario scenario) {
        lines.put(scenario.getId(), scenario.getLocation().getLine());
        scenario.getExamples().stream()
                .flatMap(table -> table.getTableBody().stream())
                .forEach(row -> lines.put(row.getId(), row.getLocation().getLine()));
    }

    private Example example(Pickle pickle) {
        List<String> nodes = pickle.getAstNodeIds();
        return new Example(
                name,
                // The last node is the scenario, or the row of an outline.
                lines.get(nodes.get(nodes.size() - 1)),
                pickle.getName(),
                pickle.getTags().stream().map(PickleTag::getName).toList());
    }
}
