package dev.lifeboat.run;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether features are written as features should be. What each finding means is said by {@link Finding.Kind}. */
public final class FeatureLint {

    /** Lines of a file that still tells one situation: half a dozen rules with two or three examples, tables included. */
    static final int LONGEST_FILE = 150;

    /** Step definitions for each example that a complete suite should need at most. */
    static final double MOST_STEPS_FOR_AN_EXAMPLE = 0.3;

    private final List<Feature> features;
    private final RuleLint rules;
    private final StepLint steps;
    private final RefusalLint refusals;

    /**
     * Looks at features with the vocabulary of the kit.
     *
     * @throws PlanRejected if a file is not Gherkin
     */
    public FeatureLint(FeatureFolder features, RuleCatalogue catalogue) {
        this(FeatureReader.read(features), catalogue, StepVocabulary.ofTheKit());
    }

    FeatureLint(List<Feature> features, RuleCatalogue catalogue, StepVocabulary vocabulary) {
        this.features = List.copyOf(features);
        this.rules = new RuleLint(this.features, catalogue, vocabulary);
        this.steps = new StepLint(this.features, vocabulary);
        this.refusals = new RefusalLint(this.features, vocabulary);
    }

    /** What keeps the features from being run; none for features that can. */
    public List<Finding> unfit() {
        List<Finding> findings = new ArrayList<>(rules.unknown());
        findings.addAll(sameNames());
        findings.addAll(strayText());
        findings.addAll(steps.unfit());
        return findings;
    }

    /** What does not fit between the features and the catalogue: unknown rules, and rules with too few examples. */
    public List<Finding> gaps() {
        List<Finding> findings = new ArrayList<>(rules.wanting());
        findings.addAll(rules.unknown());
        return findings;
    }

    /** All findings but {@link #thrift()}, which only a complete suite can satisfy. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(unfit());
        findings.addAll(rules.wanting());
        findings.addAll(rules.untidy());
        findings.addAll(steps.untidy());
        findings.addAll(refusals.findings());
        findings.addAll(tooLong());
        return findings;
    }

    /** The finding that there are more than {@value #MOST_STEPS_FOR_AN_EXAMPLE} step definitions for each example. */
    public Optional<Finding> thrift() {
        return steps.perExample() <= MOST_STEPS_FOR_AN_EXAMPLE
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.TOO_MANY_STEPS,
                        "features",
                        String.format(
                                Locale.ROOT,
                                "%s step definitions for %s examples are %.2f for each, more than %.1f",
                                stepDefinitions(),
                                steps.examples(),
                                steps.perExample(),
                                MOST_STEPS_FOR_AN_EXAMPLE)));
    }

    /** How many sentences the vocabulary has, used or not. */
    public int stepDefinitions() {
        return steps.definitions();
    }

    private List<Finding> sameNames() {
        List<Finding> findings = new ArrayList<>();
        for (Feature feature : features) {
            List<String> ids = new ArrayList<>();
            for (Example example : feature.examples()) {
                if (ids.contains(example.id())) {
                    findings.add(new Finding(
                            Finding.Kind.SAME_NAME,
                            feature.at(example.line()),
                            "Another example of this file is called '%s', too. Give each a title of its own"
                                    .formatted(example.title())));
                }
                ids.add(example.id());
            }
        }
        return findings;
    }

    /** A step with a mistyped keyword is a description to Gherkin, and would silently not be taken. */
    private List<Finding> strayText() {
        return features.stream()
                .flatMap(feature -> feature.strays().stream()
                        .map(stray -> new Finding(
                                Kind.STRAY_TEXT,
                                feature.at(stray.line()),
                                "'%s' below this heading is no step. Begin it with Given, When, Then or And, or make it a"
                                                .formatted(stray.text())
                                        + " comment")))
                .toList();
    }

    private List<Finding> tooLong() {
        return features.stream()
                .filter(feature -> feature.lines() > LONGEST_FILE)
                .map(feature -> new Finding(
                        Finding.Kind.TOO_LONG,
                        feature.at(feature.lines()),
                        "A file tells one situation, in at most %s lines; this one has %s. Divide it"
                                .formatted(LONGEST_FILE, feature.lines())))
                .toList();
    }
}
