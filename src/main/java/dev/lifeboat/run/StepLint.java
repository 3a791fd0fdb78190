package dev.lifeboat.run;

import dev.lifeboat.run.Finding.Kind;
import dev.lifeboat.run.StepVocabulary.Sentence;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether features and the vocabulary fit each other. */
final class StepLint {

    /** What makes a deed, which is for When, something that a Given can tell. */
    private static final Pattern PAST = Pattern.compile("\\b(has|have)\\b");

    private final List<Feature> features;
    private final StepVocabulary vocabulary;

    StepLint(List<Feature> features, StepVocabulary vocabulary) {
        this.features = features;
        this.vocabulary = vocabulary;
    }

    /** Steps that nobody knows, or that more than one knows; a step of an outline or a background is named once. */
    List<Finding> unfit() {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Feature feature : features) {
            for (Example example : feature.examples()) {
                for (Example.Step step : example.steps()) {
                    addUnfit(findings, feature.at(step.line()), step);
                }
            }
        }
        return List.copyOf(findings);
    }

    private void addUnfit(Set<Finding> findings, String place, Example.Step step) {
        List<Sentence> meanings = vocabulary.meanings(step.text());
        if (meanings.isEmpty()) {
            findings.add(new Finding(
                    Kind.UNDEFINED_STEP,
                    place,
                    "No step says '%s'. The nearest is '%s'".formatted(step.text(), vocabulary.nearest(step.text()))));
        } else if (meanings.size() > 1) {
            findings.add(new Finding(
                    Kind.AMBIGUOUS_STEP,
                    place,
                    "More than one step says '%s': %s"
                            .formatted(
                                    step.text(),
                                    meanings.stream().map(Sentence::place).toList())));
        }
    }

    /** Steps under the wrong keyword, and sentences that are not needed. */
    List<Finding> untidy() {
        Set<Finding> findings = new LinkedHashSet<>();
        Set<Sentence> used = new LinkedHashSet<>();
        for (Feature feature : features) {
            for (Example example : feature.examples()) {
                for (Example.Step step : example.steps()) {
                    List<Sentence> meanings = vocabulary.meanings(step.text());
                    used.addAll(meanings);
                    meanings.forEach(meaning -> addMisplaced(findings, feature.at(step.line()), step, meaning));
                }
            }
        }
        addUnused(findings, used);
        addDuplicates(findings);
        return List.copyOf(findings);
    }

    private static void addMisplaced(Set<Finding> findings, String place, Example.Step step, Sentence meaning) {
        boolean toldInThePast = step.keyword().equals("Given")
                && meaning.keyword().equals("When")
                && PAST.matcher(step.text()).find();
        if (!step.keyword().equals(meaning.keyword()) && !toldInThePast) {
            findings.add(new Finding(
                    Kind.WRONG_KEYWORD,
                    place,
                    "'%s' is for %s, but stands under %s".formatted(step.text(), meaning.keyword(), step.keyword())));
        }
    }

    private void addUnused(Set<Finding> findings, Set<Sentence> used) {
        for (Sentence sentence : vocabulary.sentences()) {
            if (!used.contains(sentence)) {
                findings.add(new Finding(
                        Kind.UNUSED_STEP,
                        sentence.place(),
                        "No example says '%s'. Use it or remove it".formatted(sentence.source())));
            }
        }
    }

    /** Sentences that are the same but for the kind of their parameters. */
    private void addDuplicates(Set<Finding> findings) {
        Map<String, Sentence> seen = new HashMap<>();
        for (Sentence sentence : vocabulary.sentences()) {
            Sentence first = seen.putIfAbsent(sentence.source().replaceAll("\\{[^}]*}", "{}"), sentence);
            if (first != null) {
                findings.add(new Finding(
                        Kind.DUPLICATE_STEP,
                        sentence.place(),
                        "'%s' is there already: %s says '%s'"
                                .formatted(sentence.source(), first.place(), first.source())));
            }
        }
    }

    int definitions() {
        return vocabulary.sentences().size();
    }

    long examples() {
        return features.stream().mapToLong(feature -> feature.examples().size()).sum();
    }

    /** Step definitions for each example. */
    double perExample() {
        return (double) definitions() / Math.max(1, examples());
    }
}
