package dev.lifeboat.run;

import dev.lifeboat.run.FeatureFolder.FeatureFile;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.PickleTag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one feature file, its examples in the order they stand there. */
final class FeatureReader {

    private final FeatureFile file;
    private final String place;
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Integer> sameName = new HashMap<>();
    private FeatureOutline outline = FeatureOutline.EMPTY;

    private FeatureReader(FeatureFile file, String place) {
        this.file = file;
        this.place = place;
    }

    /** @throws PlanRejected if a file is not Gherkin; the message holds the parser's, which names the line */
    static List<Feature> read(FeatureFolder folder) {
        return folder.files().stream()
                .map(file -> new FeatureReader(file, folder + "/" + file.path()).read())
                .toList();
    }

    private Feature read() {
        GherkinParser parser = GherkinParser.builder().includeSource(false).build();
        for (Envelope envelope : parser.parse(file.path(), file.content()).toList()) {
            envelope.getParseError().ifPresent(error -> {
                throw new PlanRejected("%s is not a feature that can be read: %s".formatted(place, error.getMessage()));
            });
            envelope.getGherkinDocument()
                    .flatMap(GherkinDocument::getFeature)
                    .ifPresent(feature -> outline = FeatureOutline.of(feature));
            envelope.getPickle().ifPresent(pickle -> examples.add(example(pickle)));
        }
        return new Feature(
                place, outline.title(), lines(), outline.tags(), outline.rules(), outline.strays(), examples);
    }

    private Example example(Pickle pickle) {
        List<String> ids = pickle.getAstNodeIds();
        List<String> tags =
                pickle.getTags().stream().map(PickleTag::getName).distinct().toList();
        String slug = slug(pickle.getName());
        int occurrence = sameName.merge(slug, 1, Integer::sum);
        boolean row = ids.size() > 1;
        String title = row && occurrence > 1 ? pickle.getName() + " (" + occurrence + ")" : pickle.getName();
        return new Example(
                withoutEnding(file.path()) + "/" + slug + (occurrence > 1 ? "-" + occurrence : ""),
                title,
                outline.title(),
                file.path(),
                outline.lineOf(ids.get(ids.size() - 1)),
                tags.stream().flatMap(tag -> RuleTag.id(tag).stream()).sorted().toList(),
                tags,
                tags.contains(Example.DERIVED_TAG),
                steps(pickle));
    }

    private List<Example.Step> steps(Pickle pickle) {
        List<Example.Step> steps = new ArrayList<>();
        for (PickleStep step : pickle.getSteps()) {
            int line = outline.lineOf(step.getAstNodeIds().get(0));
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

    private int lines() {
        return (int) new String(file.content(), StandardCharsets.UTF_8).lines().count();
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
