package dev.lifeboat.run;

import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.Status;
import dev.lifeboat.run.Feature.RuleHeading;
import dev.lifeboat.run.Feature.Tag;
import dev.lifeboat.run.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether features and the catalogue of rules fit each other. */
final class RuleLint {

    /** The tags beside those of the rules. */
    static final List<String> ALLOWED_TAGS = List.of(Example.DERIVED_TAG, Example.BOUNDARY_TAG);

    private final List<Feature> features;
    private final RuleCatalogue catalogue;
    private final StepVocabulary vocabulary;

    RuleLint(List<Feature> features, RuleCatalogue catalogue, StepVocabulary vocabulary) {
        this.features = features;
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
    }

    /** Tags of rules that are none. */
    List<Finding> unknown() {
        List<Finding> findings = new ArrayList<>();
        for (Feature feature : features) {
            for (Tag tag : feature.tags()) {
                if (RuleTag.isMeant(tag.name()) && !isKnown(tag.name())) {
                    String name = tag.name().substring(1);
                    findings.add(new Finding(
                            Kind.UNKNOWN_RULE,
                            feature.at(tag.line()),
                            "No rule %s in %s. Did you mean @%s?"
                                    .formatted(tag.name(), catalogue.name(), catalogue.nearest(name))));
                }
            }
        }
        return findings;
    }

    /** Rules said to be built that have too few examples, or none, or show only what goes well. */
    List<Finding> wanting() {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : catalogue.rules()) {
            List<Example> examples = examplesOf(rule);
            String place = catalogue.name() + ", " + rule.id();
            if (rule.status() != Status.BUILT) {
                continue;
            }
            if (examples.isEmpty()) {
                findings.add(new Finding(
                        Kind.RULE_WITHOUT_EXAMPLE,
                        place,
                        "It is said to be built, but no example has the tag @" + rule.id()));
            } else if (rule.level() == Level.MUST && stated(examples).size() < 2) {
                findings.add(new Finding(
                        Kind.TOO_FEW_EXAMPLES,
                        place,
                        "A must-rule has at least two examples that are not @should; this one has "
                                + stated(examples).size()));
            } else if (rule.level() == Level.MUST && stated(examples).stream().noneMatch(this::tells)) {
                findings.add(new Finding(
                        Kind.NO_BOUNDARY,
                        place,
                        "Of the examples of a must-rule that are not @should, one is a refusal, a boundary or a"
                                + " counter-case; none of these "
                                + stated(examples).size()
                                + " refuses anything or has the tag " + Example.BOUNDARY_TAG));
            }
        }
        return findings;
    }

    /** Tags and headings that say something else than the catalogue, or nothing. */
    List<Finding> untidy() {
        List<Finding> findings = new ArrayList<>();
        for (Feature feature : features) {
            feature.tags().forEach(tag -> addStrange(findings, feature, tag));
            feature.rules().forEach(heading -> addMistitled(findings, feature, heading));
            feature.examples().stream()
                    .filter(example -> example.rules().isEmpty())
                    .forEach(example -> findings.add(new Finding(
                            Kind.NO_RULE,
                            feature.at(example.line()),
                            "'%s' has no rule's tag, so it judges nothing".formatted(example.title()))));
        }
        return findings;
    }

    private void addStrange(List<Finding> findings, Feature feature, Tag tag) {
        if (!RuleTag.isMeant(tag.name()) && !ALLOWED_TAGS.contains(tag.name())) {
            findings.add(new Finding(
                    Kind.STRANGE_TAG,
                    feature.at(tag.line()),
                    "%s is neither a rule nor %s".formatted(tag.name(), String.join(" nor ", ALLOWED_TAGS))));
        }
    }

    private void addMistitled(List<Finding> findings, Feature feature, RuleHeading heading) {
        if (heading.tags().stream().noneMatch(RuleTag::isMeant)) {
            findings.add(new Finding(
                    Kind.NO_RULE,
                    feature.at(heading.line()),
                    "'Rule: %s' has no rule's tag".formatted(heading.title())));
            return;
        }
        List<Rule> rules = heading.tags().stream()
                .flatMap(tag -> catalogue.find(tag.substring(1)).stream())
                .toList();
        if (!rules.isEmpty() && rules.stream().noneMatch(rule -> rule.title().equals(heading.title()))) {
            findings.add(new Finding(
                    Kind.TITLE_DIFFERS,
                    feature.at(heading.line()),
                    "'Rule: %s' is called %s in %s"
                            .formatted(
                                    heading.title(),
                                    rules.stream()
                                            .map(rule -> "'%s' (%s)".formatted(rule.title(), rule.id()))
                                            .collect(Collectors.joining(" or ")),
                                    catalogue.name())));
        }
    }

    private boolean isKnown(String tag) {
        return RuleTag.id(tag).filter(id -> catalogue.find(id).isPresent()).isPresent();
    }

    private List<Example> examplesOf(Rule rule) {
        return features.stream()
                .flatMap(feature -> feature.examples().stream())
                .filter(example -> example.rules().contains(rule.id()))
                .toList();
    }

    private static List<Example> stated(List<Example> examples) {
        return examples.stream().filter(example -> !example.derived()).toList();
    }

    /** Whether it tells what the rule excludes or where it ends: it says so by a tag, or refuses something. */
    private boolean tells(Example example) {
        return example.tags().contains(Example.BOUNDARY_TAG)
                || example.steps().stream()
                        .filter(step -> step.keyword().equals("Then"))
                        .anyMatch(step -> vocabulary.meanings(step.text()).stream()
                                .anyMatch(sentence -> sentence.isRefusal(step.text())));
    }
}
