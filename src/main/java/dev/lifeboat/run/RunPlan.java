package dev.lifeboat.run;

import dev.lifeboat.driver.SubjectUnusable;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What will be run: every selected example on every selected platform.
 *
 * @param examples in the order of the files
 * @param platforms in the order iOS, Android
 * @param whole whether this is everything that the features hold for what the subject claims
 * @param part which part of which plan this is, if it is one
 */
public record RunPlan(
        FeatureFolder features, List<Example> examples, List<Platform> platforms, boolean whole, Optional<Part> part) {

    /** A part of a plan that is run on several machines. */
    public record Part(Shard shard, RunPlan of) {}

    public RunPlan {
        examples = List.copyOf(examples);
        platforms = List.copyOf(platforms);
    }

    /** A plan that is no part of another. */
    public RunPlan(FeatureFolder features, List<Example> examples, List<Platform> platforms, boolean whole) {
        this(features, examples, platforms, whole, Optional.empty());
    }

    /**
     * Plans a run.
     *
     * @throws PlanRejected if the features are not fit to run, or nothing matches the selection
     */
    public static RunPlan of(
            FeatureFolder features, RuleCatalogue catalogue, ConformanceStatement statement, Selection selection) {
        List<Feature> read = FeatureReader.read(features);
        checkFitness(read, catalogue);
        List<Example> all =
                read.stream().flatMap(feature -> feature.examples().stream()).toList();
        selection.checkTags(all, catalogue);
        List<Example> selected = selection.of(all);
        if (selected.isEmpty()) {
            throw new PlanRejected("Nothing matches the selection: none of the %s examples in %s carries %s"
                    .formatted(all.size(), features, wanted(selection)));
        }
        List<Platform> platforms = platforms(statement, selection);
        return new RunPlan(features, selected, platforms, !selection.partial(statement.platforms()));
    }

    /**
     * Equal for two runs exactly when the same examples are run in the same way, so that their results can be put together.
     * Every part of a plan has the digest of the plan.
     */
    public String digest(RunSettings settings, String edition) {
        return PlanDigest.of(undivided(), settings, edition);
    }

    /**
     * One of the parts of this plan, on all its platforms.
     *
     * @throws PlanRejected if there are more parts than examples
     */
    public RunPlan part(Shard shard) {
        if (shard.total() > examples.size()) {
            throw new PlanRejected(
                    "--shard %s divides %s examples: take at most so many parts".formatted(shard, examples.size()));
        }
        return new RunPlan(features, shard.of(examples), platforms, false, Optional.of(new Part(shard, this)));
    }

    /** The plan that this is a part of, or itself. */
    public RunPlan undivided() {
        return part.map(Part::of).orElse(this);
    }

    /**
     * A part of this plan: some examples on one platform.
     *
     * @param ids of examples with their platforms
     */
    public RunPlan only(Set<String> ids, Platform platform) {
        return new RunPlan(
                features,
                examples.stream()
                        .filter(example -> ids.contains(example.id() + "@" + platform.wireName()))
                        .toList(),
                List.of(platform),
                false);
    }

    /**
     * Those examples of this plan that are named, on those platforms that are named with any.
     *
     * @param ids of examples with their platforms
     * @param whole whether that is everything that there is
     */
    public RunPlan only(Set<String> ids, boolean whole) {
        return new RunPlan(
                features,
                examples.stream()
                        .filter(example -> platforms.stream()
                                .anyMatch(platform -> ids.contains(example.id() + "@" + platform.wireName())))
                        .toList(),
                platforms.stream()
                        .filter(platform -> ids.stream().anyMatch(id -> id.endsWith("@" + platform.wireName())))
                        .toList(),
                whole);
    }

    /** The ids of the examples with their platforms, by platform and then in the order of the plan. */
    public List<String> ids() {
        return platforms.stream()
                .flatMap(platform -> examples.stream().map(example -> example.id() + "@" + platform.wireName()))
                .toList();
    }

    private static List<Platform> platforms(ConformanceStatement statement, Selection selection) {
        List<Platform> platforms = new ArrayList<>();
        for (Platform platform : Platform.values()) {
            boolean wanted =
                    selection.platforms().isEmpty() || selection.platforms().contains(platform);
            if (wanted && statement.claims(platform)) {
                platforms.add(platform);
            } else if (selection.platforms().contains(platform)) {
                throw new PlanRejected("--platform asks for %s, but %s %s claims only %s"
                        .formatted(
                                platform.wireName(),
                                statement.product(),
                                statement.version(),
                                statement.platforms().stream()
                                        .map(Platform::wireName)
                                        .toList()));
            }
        }
        if (platforms.isEmpty()) {
            throw new SubjectUnusable(
                    statement.product() + " claims no platform: a statement that claims nothing makes no"
                            + " claim, and there is nothing to run");
        }
        return platforms;
    }

    private static String wanted(Selection selection) {
        List<String> wanted = new ArrayList<>();
        if (!selection.rules().isEmpty()) {
            wanted.add("one of the rules "
                    + selection.rules().stream().sorted().map(RuleId::toString).toList());
        }
        selection.tags().ifPresent(tags -> wanted.add("the tags " + tags));
        return wanted.isEmpty() ? "any example" : String.join(" and ", wanted);
    }

    private static void checkFitness(List<Feature> features, RuleCatalogue catalogue) {
        List<Finding> unfit = new FeatureLint(features, catalogue, StepVocabulary.ofTheKit()).unfit();
        if (!unfit.isEmpty()) {
            throw new PlanRejected(
                    String.join("\n", unfit.stream().map(Finding::toString).toList()));
        }
    }
}
