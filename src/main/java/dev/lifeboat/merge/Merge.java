package dev.lifeboat.merge;

import dev.lifeboat.evidence.AdapterLog;
import dev.lifeboat.evidence.EvidenceDamaged;
import dev.lifeboat.evidence.EvidenceFile;
import dev.lifeboat.evidence.Recording;
import dev.lifeboat.evidence.RunRecord.Began;
import dev.lifeboat.evidence.RunRecord.Decided;
import dev.lifeboat.evidence.RunRecord.Origin;
import dev.lifeboat.report.DecidedExample;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Selection;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The run that the parts of a plan come to when they are put together. */
public final class Merge {

    private final Parts parts;
    private final RuleCatalogue catalogue;
    private final RunPlan plan;
    private final Map<String, GivenPart> whereabouts = new HashMap<>();

    private Merge(Parts parts, RuleCatalogue catalogue, RunPlan plan) {
        this.parts = parts;
        this.catalogue = catalogue;
        this.plan = plan;
        parts.all().forEach(part -> part.began().planned().forEach(id -> whereabouts.put(id, part)));
    }

    /**
     * Puts parts together.
     *
     * @param folders of the parts, in any order
     * @param features that they were run by, if they do not lie where the parts say
     * @throws MergeRefused if they are not exactly the plan, each example once
     * @throws EvidenceDamaged if one of them is no run
     */
    public static Merge of(List<Path> folders, Optional<Path> features, RuleCatalogue catalogue) {
        Parts parts = Parts.in(folders);
        FeatureFolder demanded = features.or(
                        () -> parts.first().began().features().map(Path::of))
                .map(FeatureFolder::at)
                .orElseGet(FeatureFolder::bundled);
        return new Merge(parts, catalogue, plan(parts, demanded, catalogue));
    }

    private static RunPlan plan(Parts parts, FeatureFolder features, RuleCatalogue catalogue) {
        Began began = parts.first().began();
        Set<String> ids = new HashSet<>();
        parts.all().forEach(part -> ids.addAll(part.began().planned()));
        RunPlan everything = RunPlan.of(features, catalogue, began.subject(), Selection.ALL);
        RunPlan plan = everything.only(ids, began.whole());
        if (!plan.digest(settings(parts), catalogue.edition()).equals(began.plan())) {
            throw Parts.misfit(
                    "The parts are not the plan that they were taken from. Merge with the kit that ran them (%s), and name the features that they were run by with --features"
                            .formatted(began.kit()));
        }
        for (GivenPart part : parts.all()) {
            if (!plan.part(part.shard()).ids().equals(part.began().planned())) {
                throw Parts.misfit("%s does not hold the examples of that part of the plan".formatted(part));
            }
        }
        return plan;
    }

    private static RunSettings settings(Parts parts) {
        Began began = parts.first().began();
        return new RunSettings(began.seed(), parts.all().size(), began.strict(), began.plays());
    }

    /** The first record of its log. */
    public Began began() {
        Began first = parts.first().began();
        return new Began(
                first.format(),
                origin(),
                first.edition(),
                first.seed(),
                first.strict(),
                first.subject(),
                first.plan(),
                first.whole(),
                Optional.empty(),
                plan.ids());
    }

    /** Where it comes from: it began when its earliest part did. */
    public Origin origin() {
        return parts.earliest().began().origin();
    }

    /**
     * What it came to, without waivers.
     *
     * @throws EvidenceDamaged if evidence is not as it was written
     */
    public RunResult result() {
        List<ExampleResult> results = new ArrayList<>();
        for (Platform platform : plan.platforms()) {
            for (Example example : plan.examples()) {
                results.add(result(example, platform));
            }
        }
        Duration took = results.stream().map(ExampleResult::duration).reduce(Duration.ZERO, Duration::plus);
        return RunResult.of(plan, settings(parts), parts.first().began().subject(), catalogue, results, took);
    }

    private ExampleResult result(Example example, Platform platform) {
        String id = example.id() + "@" + platform.wireName();
        GivenPart part = whereabouts.get(id);
        Decided decided = part.log().decided().get(id);
        try {
            return new ExampleResult(
                    example,
                    platform,
                    DecidedExample.verdict(decided),
                    decided.play().orElse(1),
                    Recording.history(part.folder().resolve(EvidenceFile.name(id))),
                    Duration.ofMillis(decided.durationMillis()));
        } catch (IllegalArgumentException e) {
            throw new EvidenceDamaged("The log of %s is not as it was written: %s".formatted(part, e.getMessage()), e);
        }
    }

    /** Copies the evidence of all parts into a folder. */
    public void copyEvidence(Path folder) throws IOException {
        for (Map.Entry<String, GivenPart> example : whereabouts.entrySet()) {
            String id = example.getKey();
            GivenPart part = example.getValue();
            int decided = part.log().decided().get(id).play().orElse(1);
            copy(EvidenceFile.name(id), part, folder);
            for (int play = 1; play < decided; play++) {
                copy(EvidenceFile.name(id, play), part, folder);
            }
            for (int i = 1; Files.exists(part.folder().resolve(EvidenceFile.picture(id, i))); i++) {
                copy(EvidenceFile.picture(id, i), part, folder);
            }
        }
        joinAdapterLogs(folder);
    }

    /** What the adapters of all parts printed, one after the other. */
    private void joinAdapterLogs(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (GivenPart part : parts.all()) {
            AdapterLog.in(part.folder())
                    .ifPresent(printed ->
                            all.append("[part %s]\n".formatted(part.shard())).append(printed));
        }
        if (all.length() > 0) {
            AdapterLog.write(folder, all.toString());
        }
    }

    private static void copy(String name, GivenPart part, Path folder) throws IOException {
        Path file = part.folder().resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new EvidenceDamaged("%s has no plain file %s".formatted(part, name));
        }
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
    }
}
