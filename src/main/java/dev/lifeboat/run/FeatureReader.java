package dev.lifeboat.run;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.FeatureFolder.FeatureFile;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the examples of feature files, in the order they stand there. */
final class FeatureReader {

    /** The shape of a rule's tag. */
    static final String RULE_TAG = "@[RX][0-9]{2}";

    private FeatureReader() {}

    /** @throws PlanRejected if a file is not Gherkin; the message holds the parser's, which names the line */
    static List<Example> read(FeatureFolder folder) {
        List<Example> examples = new ArrayList<>();
        for (FeatureFile file : folder.files()) {
            examples.addAll(read(folder, file));
        }
        return examples;
    }

    private static List<Example> read(FeatureFolder folder, FeatureFile file) {
        GherkinParser parser = GherkinParser.builder().includeSource(false).build();
        GherkinDocument document = null;
        List<Example> examples = new ArrayList<>();
        Map<String, Node> nodes = new HashMap<>();
        Map<String, Integer> sameName = new HashMap<>();
        for (Envelope envelope : parser.parse(file.path(), file.content()).toList()) {
            if (envelope.getParseError().isPresent()) {
                throw new PlanRejected("%s/%s is not a feature that can be read: %s"
                        .formatted(
                                folder,
                                file.path(),
                                envelope.getParseError().get().getMessage()));
            }
            if (envelope.getGherkinDocument().isPresent()) {
                document = envelope.getGherkinDocument().get();
                nodes = nodesOf(document);
            }
            if (envelope.getPickle().isPresent()) {
                examples.add(example(file, document, nodes, envelope.getPickle().get(), sameName));
            }
        }
        return examples;
    }

    private static Example example(
            FeatureFile file,
            GherkinDocument document,
            Map<String, Node> nodes,
            Pickle pickle,
            Map<String, Integer> sameName) {
        List<String> ids = pickle.getAstNodeIds();
        int line = nodes.get(ids.get(ids.size() - 1)).line();
        List<String> tags =
                pickle.getTags().stream().map(PickleTag::getName).distinct().toList();
        String slug = slug(pickle.getName());
        int occurrence = sameName.merge(slug, 1, Integer::sum);
        boolean outline = ids.size() > 1;
        String title = outline && occurrence > 1 ? pickle.getName() + " (" + occurrence + ")" : pickle.getName();
        return new Example(
                withoutEnding(file.path()) + "/" + slug + (occurrence > 1 ? "-" + occurrence : ""),
                title,
                document.getFeature().map(Feature::getName).orElse(""),
                file.path(),
                line,
                tags.stream()
                        .filter(tag -> tag.matches(RULE_TAG))
                        .map(tag -> RuleId.parse(tag.substring(1)))
                        .sorted()
                        .toList(),
                tags,
                tags.contains(Example.DERIVED_TAG),
                steps(pickle, nodes));
    }

    private static List<Example.Step> steps(Pickle pickle, Map<String, Node> nodes) {
        List<Example.Step> steps = new ArrayList<>();
        for (PickleStep step : pickle.getSteps()) {
            int line = nodes.get(step.getAstNodeIds().get(0)).line();
            steps.add(new Example.Step(keyword(step.getType()), step.getText(), line, table(step)));
        }
        return steps;
    }

    private static List<List<String>> table(PickleStep step) {
        return step.getArgument().flatMap(PickleStepArgument::getDataTable).map(PickleTable::getRows).stream()
                .flatMap(List::stream)
                .map(row ->
                        row.getCells().stream().map(PickleTableCell::getValue).toList())
                .toList();
    }

    private static String keyword(Optional<PickleStepType> type) {
        return switch (type.orElse(PickleStepType.UNKNOWN)) {
            case CONTEXT -> "Given";
            case ACTION -> "When";
            case OUTCOME -> "Then";
            case UNKNOWN -> "*";
        };
    }

    private record Node(int line) {
        Node(Location location) {
            this(location.getLine().intValue());
        }
    }

    private static Map<String, Node> nodesOf(GherkinDocument document) {
        Map<String, Node> nodes = new HashMap<>();
        for (FeatureChild child :
                document.getFeature().map(Feature::getChildren).orElse(List.of())) {
            child.getBackground()
                    .ifPresent(background -> background
                            .getSteps()
                            .forEach(step -> nodes.put(step.getId(), new Node(step.getLocation()))));
            child.getScenario().ifPresent(scenario -> add(nodes, scenario));
            child.getRule().ifPresent(rule -> {
                for (RuleChild inner : rule.getChildren()) {
                    inner.getBackground()
                            .ifPresent(background -> background
                                    .getSteps()
                                    .forEach(step -> nodes.put(step.getId(), new Node(step.getLocation()))));
                    inner.getScenario().ifPresent(scenario -> add(nodes, scenario));
                }
            });
        }
        return nodes;
    }

    private static void add(Map<String, Node> nodes, Scenario scenario) {
        nodes.put(scenario.getId(), new Node(scenario.getLocation()));
        scenario.getSteps().forEach(step -> nodes.put(step.getId(), new Node(step.getLocation())));
        for (Examples examples : scenario.getExamples()) {
            for (TableRow row : examples.getTableBody()) {
                nodes.put(row.getId(), new Node(row.getLocation()));
            }
        }
    }

    private static String withoutEnding(String path) {
        return path.substring(0, path.length() - ".feature".length());
    }

    private static String slug(String title) {
        String slug =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "example" : slug;
    }
}
