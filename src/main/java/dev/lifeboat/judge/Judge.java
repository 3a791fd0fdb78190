package dev.lifeboat.judge;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.driver.RecordedImplementation;
import dev.lifeboat.evidence.EvidenceDamaged;
import dev.lifeboat.evidence.EvidenceFile;
import dev.lifeboat.evidence.Recording;
import dev.lifeboat.evidence.RunLogFile;
import dev.lifeboat.evidence.RunRecord;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.Archive;
import dev.lifeboat.run.ConformanceRun;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Selection;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Platform;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Decides the examples of a run once more, by this kit's rules, from what the run recorded. */
public final class Judge {

    private final Path folder;
    private final RunLogFile log;
    private final Map<String, Rejudged> judged = new ConcurrentHashMap<>();
    private final Map<String, Recording> recordings = new LinkedHashMap<>();
    private final Map<String, RecordedImplementation> apps = new ConcurrentHashMap<>();
    private final Map<String, Comparison> comparisons = new ConcurrentHashMap<>();

    private Judge(Path folder, RunLogFile log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Judges a run.
     *
     * @param folder of the run
     * @param features what demands are made now
     * @param parallel how many examples at the same time
     * @throws EvidenceDamaged if the run's log is missing or not as it was written
     */
    public static Judgement judge(
            Path folder, RunLogFile log, FeatureFolder features, Gateway gateway, int parallel, RunListener listener) {
        return new Judge(folder, log).judge(features, gateway, parallel, listener);
    }

    private Judgement judge(FeatureFolder features, Gateway gateway, int parallel, RunListener listener) {
        RuleCatalogue catalogue = RuleCatalogue.load();
        RunRecord.Began began = log.began();
        RunPlan whole = RunPlan.of(features, catalogue, began.subject(), Selection.ALL);
        readRecordings(Set.copyOf(whole.ids()));
        ConformanceRun run = new ConformanceRun(
                catalogue,
                gateway,
                began.subject(),
                this::app,
                new RunSettings(began.seed(), parallel, began.strict()));
        for (Platform platform : EnumSet.copyOf(whole.platforms())) {
            for (int play = 1; play <= began.plays(); play++) {
                RunPlan part = whole.only(decidedIn(play), platform);
                if (!part.examples().isEmpty()) {
                    run.execute(part, play, new Watch(), listener);
                }
            }
        }
        return new Judgement(
                began.subject().product() + " " + began.subject().version(),
                began.kit(),
                log.isComplete(),
                log.decided().keySet().stream().map(judged::get).toList());
    }

    private void readRecordings(Set<String> known) {
        for (RunRecord.Decided decided : log.decided().values()) {
            String id = decided.example();
            if (!known.contains(id)) {
                judged.put(id, Rejudged.notRun(id, decided.verdict(), "these features have no such example"));
                continue;
            }
            if (!decided.evidence().equals(EvidenceFile.name(id))) {
                judged.put(
                        id,
                        Rejudged.notRun(
                                id, decided.verdict(), "its log names a file as its evidence that no run writes"));
                continue;
            }
            try {
                recordings.put(id, Recording.of(folder.resolve(decided.evidence())));
            } catch (EvidenceDamaged e) {
                judged.put(id, Rejudged.notRun(id, decided.verdict(), e.getMessage()));
            }
        }
    }

    private Set<String> decidedIn(int play) {
        return recordings.keySet().stream()
                .filter(id -> log.decided().get(id).play().orElse(1) == play)
                .collect(Collectors.toSet());
    }

    private Driver app(Example example, Platform platform, World world) {
        String id = id(example, platform);
        RecordedImplementation app = new RecordedImplementation(log.began().subject(), recordings.get(id), world);
        apps.put(id, app);
        return app;
    }

    private static String id(Example example, Platform platform) {
        return example.id() + "@" + platform.wireName();
    }

    private void decided(ExampleResult result) {
        String id = result.id();
        String recorded = log.decided().get(id).verdict();
        judged.put(
                id,
                apps.get(id)
                        .departure()
                        .map(departure -> Rejudged.notRun(id, recorded, departure))
                        .orElseGet(() -> new Rejudged(
                                id,
                                recorded,
                                result.verdict().word(),
                                comparisons.get(id).difference())));
        // Five hundred accounts are not kept longer than they are needed.
        apps.remove(id);
        comparisons.remove(id);
    }

    /** Compares what is observed with what is recorded. */
    private final class Watch implements Archive {

        @Override
        public Recorder.Sink open(Example example, Platform platform, URI world) {
            String id = id(example, platform);
            Comparison comparison = new Comparison(recordings.get(id).lines(), world);
            comparisons.put(id, comparison);
            return comparison;
        }

        @Override
        public void decided(ExampleResult result) {
            Judge.this.decided(result);
        }
    }
}
