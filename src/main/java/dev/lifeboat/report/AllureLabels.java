package dev.lifeboat.report;

import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.report.Audit.RuleEntry;
import dev.lifeboat.rules.Chapter;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an example stands in Allure's trees, and which category it falls into when it did not pass. */
final class AllureLabels {

    private final Audit audit;
    private final Map<String, RuleEntry> rules;

    AllureLabels(Audit audit) {
        this.audit = audit;
        this.rules = audit.rules().stream().collect(Collectors.toMap(RuleEntry::id, rule -> rule));
    }

    /** Epic, feature and story are chapter, rule and situation; the suites are platform, chapter and rule. */
    List<Label> of(ExampleEntry example) {
        String chapter = chapter(example);
        List<Label> labels = new ArrayList<>();
        labels.add(label("epic", chapter));
        example.rules().forEach(id -> labels.add(label("feature", titled(id))));
        labels.add(label("story", example.situation()));
        labels.add(label("parentSuite", Wording.platform(example.platform())));
        labels.add(label("suite", chapter));
        example.rules().stream().limit(1).forEach(id -> labels.add(label("subSuite", titled(id))));
        example.rules().forEach(id -> labels.add(label("tag", id)));
        return labels;
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(VisibleText.of(value));
    }

    private String titled(String id) {
        return id + " · " + rules.get(id).title();
    }

    private String chapter(ExampleEntry example) {
        String folder = example.rules().isEmpty()
                ? example.feature().replaceFirst("/.*", "")
                : rules.get(example.rules().get(0)).chapter();
        return Stream.of(Chapter.values())
                .filter(chapter -> chapter.spelling().equals(folder))
                .map(RuleTable::title)
                .findFirst()
                .orElse(folder);
    }

    /** The issue that each waiver of an example leads to. */
    List<Link> issues(ExampleEntry example) {
        return WaiverWords.of(audit, example).stream()
                .map(waiver -> new Link()
                        .setType("issue")
                        .setUrl(waiver.link())
                        .setName(VisibleText.of(
                                "Waiver of " + WaiverWords.about(waiver) + ", owner: " + waiver.owner())))
                .toList();
    }

    private String failed(ExampleEntry example) {
        if (example.waived()) {
            return AllureCategories.WAIVED;
        }
        return Counting.counts(audit, example) ? AllureCategories.VIOLATION : AllureCategories.OBSERVATION;
    }

    /** The first line of the details, by which {@link AllureCategories} tells them apart; empty for a pass. */
    String category(ExampleEntry example) {
        return switch (example.verdict()) {
            case "PASS" -> "";
            case "FAIL" -> failed(example);
            case "NOT_APPLICABLE" -> AllureCategories.NOT_APPLICABLE;
            case "NOT_RUN" -> AllureCategories.NOT_RUN;
            default -> AllureCategories.INCONCLUSIVE + " (" + example.origin() + ")";
        };
    }
}
