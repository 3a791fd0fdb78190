package dev.lifeboat.cli;

import dev.lifeboat.rules.Block;
import dev.lifeboat.rules.EvidenceKind;
import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Locator;
import dev.lifeboat.rules.Reading;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.rules.Status;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.selfcheck.mutant.MutantCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A rule and how it is judged, as people and machines read it; {@code should} and {@code untestedBecause} are null where the
 * rule has none.
 *
 * @param levelMeans what comes of breaking it
 * @param evidenceMeans what a verdict on it rests on
 * @param standsAt the sentences of the source it was read from; none for the robustness series
 * @param looksAt what is looked at: the Then sentences of its examples, each once, in order
 * @param breaks apps that a vendor might ship and that break it; the self-check holds the examples against them
 * @param command what runs its examples
 */
record Explanation(
        RuleId id,
        String title,
        Level level,
        String levelMeans,
        String statement,
        String should,
        List<Stand> standsAt,
        List<Reading> readings,
        EvidenceKind evidence,
        String evidenceMeans,
        Status status,
        String untestedBecause,
        List<At> examples,
        List<String> looksAt,
        List<Break> breaks,
        String command) {

    /**
     * Where a sentence stands.
     *
     * @param anchor of the heading above it
     * @param block from the outside in, for example {@code step 2, note 1}
     * @param sentence its number there, from 1
     */
    record Stand(Locator at, String anchor, String block, int sentence) {

        static Stand of(Locator at) {
            return new Stand(
                    at,
                    at.anchor(),
                    at.blocks().stream().map(Stand::words).collect(Collectors.joining(", ")),
                    at.sentence());
        }

        private static String words(Block block) {
            return block.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + block.number();
        }
    }

    /**
     * An example.
     *
     * @param place file and line
     * @param derived whether it judges only what is derived from the text
     */
    record At(String title, String place, boolean derived) {}

    /**
     * An app with one fault.
     *
     * @param mutant its id, as {@code lifeboat self-check --mutants} takes it
     * @param does the fault, as the continuation of "The app ..."
     */
    record Break(String mutant, String does) {}

    /** @throws dev.lifeboat.run.PlanRejected if a feature cannot be read */
    static Explanation of(Rule rule, RuleCatalogue catalogue, FeatureFolder features, String command) {
        List<Example> examples = features.examples().stream()
                .filter(example -> example.rules().contains(rule.id()))
                .toList();
        return new Explanation(
                rule.id(),
                rule.title(),
                rule.level(),
                meaning(rule.level()),
                rule.statement(),
                rule.should().orElse(null),
                rule.passages().stream().map(passage -> Stand.of(passage.at())).toList(),
                rule.readings().stream()
                        .flatMap(id -> catalogue.reading(id).stream())
                        .toList(),
                rule.evidence(),
                meaning(rule.evidence()),
                rule.status(),
                rule.untestedBecause().orElse(null),
                examples.stream()
                        .map(example -> new At(
                                example.title(),
                                features + "/" + example.feature() + ":" + example.line(),
                                example.derived()))
                        .toList(),
                examples.stream()
                        .flatMap(example -> example.steps().stream())
                        .filter(step -> step.keyword().equals("Then"))
                        .map(Example.Step::text)
                        .distinct()
                        .toList(),
                MutantCatalogue.load().of(rule.id()).stream()
                        .map(mutant -> new Break(mutant.id(), mutant.does()))
                        .toList(),
                command);
    }

    private static String meaning(Level level) {
        return switch (level) {
            case MUST -> "the text states it: breaking it makes a product non-conformant";
            case SHOULD -> "derived, or robustness: breaking it is an observation, and counts with --strict only";
            case INFO -> "informative: it never fails an implementation";
        };
    }

    private static String meaning(EvidenceKind evidence) {
        return switch (evidence) {
            case OBSERVED -> "seen from outside: in stores, at providers or in traffic";
            case REPORTED -> "only the app's own screen can say so";
            case NEGATIVE -> "searched for and not found; the report says what was searched";
        };
    }
}
