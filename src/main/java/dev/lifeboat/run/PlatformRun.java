package dev.lifeboat.run;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.observation.History;
import dev.lifeboat.run.FeatureFolder.FeatureFile;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.gateway.Defect;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.steps.ExampleStopped;
import dev.lifeboat.steps.RunLoader;
import dev.lifeboat.steps.Stage;
import dev.lifeboat.steps.StageDoor;
import dev.lifeboat.steps.StageFactory;
import dev.lifeboat.verdict.Verdict;
import io.cucumber.junit.platform.engine.CucumberTestEngine;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The examples of a plan on one platform, executed by Cucumber on the JUnit Platform. */
final class PlatformRun implements StageDoor {

    /** Where an example stands, as Cucumber says it. */
    private record Place(URI feature, int line) {}

    private record UnderWay(Example example, World world, long began) {}

    private final RunPlan plan;
    private final Platform platform;
    private final Gateway gateway;
    private final Subjects subjects;
    private final RunSettings settings;
    private final int play;
    private final Archive archive;
    private final RunListener listener;
    private final Map<Place, Example> examples = new HashMap<>();
    private final Map<Stage, UnderWay> underWay = new ConcurrentHashMap<>();
    private final Map<String, ExampleResult> results = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Example> undecided = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Throwable> defects = new ConcurrentLinkedQueue<>();

    PlatformRun(
            RunPlan plan,
            Platform platform,
            Gateway gateway,
            Subjects subjects,
            RunSettings settings,
            int play,
            Archive archive,
            RunListener listener) {
        this.plan = plan;
        this.platform = platform;
        this.gateway = gateway;
        this.subjects = subjects;
        this.settings = settings;
        this.play = play;
        this.archive = archive;
        this.listener = listener;
        Map<String, URI> uris = new HashMap<>();
        plan.features().files().forEach(file -> uris.put(file.path(), file.uri()));
        for (Example example : plan.examples()) {
            examples.put(new Place(uris.get(example.feature()), example.line()), example);
        }
    }

    /** One result for each example of the plan, in its order. */
    List<ExampleResult> execute() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new RunLoader(this, PlatformRun.class.getClassLoader()));
        try {
            LauncherConfig onlyCucumber = LauncherConfig.builder()
                    .enableTestEngineAutoRegistration(false)
                    .enableTestExecutionListenerAutoRegistration(false)
                    .enableLauncherSessionListenerAutoRegistration(false)
                    .enableLauncherDiscoveryListenerAutoRegistration(false)
                    .enablePostDiscoveryFilterAutoRegistration(false)
                    .addTestEngines(new CucumberTestEngine())
                    .build();
            LauncherFactory.create(onlyCucumber).execute(request(), new DefectListener());
        } finally {
            thread.setContextClassLoader(before);
        }
        if (defects.isEmpty() && !undecided.isEmpty()) {
            throw new KitDefect(
                    "The example " + undecided.peek().id() + " ended without a single check: it proves nothing", null);
        }
        if (!defects.isEmpty()) {
            Throwable first = defects.peek();
            throw new KitDefect("The kit failed while it ran the examples: " + first.getMessage(), first);
        }
        return inOrder();
    }

    private List<ExampleResult> inOrder() {
        List<ExampleResult> ordered = new ArrayList<>();
        for (Example example : plan.examples()) {
            ExampleResult result = results.get(example.id());
            ordered.add(
                    result != null
                            ? result
                            : new ExampleResult(
                                    example,
                                    platform,
                                    new Verdict.NotRun("It was planned, but the run never reached it"),
                                    new History(List.of()),
                                    Duration.ZERO));
        }
        return ordered;
    }

    private LauncherDiscoveryRequest request() {
        return LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .selectors(selectors())
                .filters((PostDiscoveryFilter) this::planned)
                .configurationParameter("cucumber.glue", "dev.lifeboat.steps")
                .configurationParameter("cucumber.object-factory", StageFactory.class.getName())
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("cucumber.publish.enabled", "false")
                .configurationParameters(settings.order())
                .configurationParameter("cucumber.execution.parallel.enabled", "true")
                .configurationParameter("cucumber.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "cucumber.execution.parallel.config.fixed.parallelism", String.valueOf(settings.parallel()))
                .configurationParameter(
                        "cucumber.execution.parallel.config.fixed.max-pool-size", String.valueOf(settings.parallel()))
                .build();
    }

    private List<DiscoverySelector> selectors() {
        List<String> wanted =
                plan.examples().stream().map(Example::feature).distinct().toList();
        return plan.features().files().stream()
                .filter(file -> wanted.contains(file.path()))
                .map(FeatureFile::selector)
                .toList();
    }

    private FilterResult planned(TestDescriptor descriptor) {
        return FilterResult.includedIf(!descriptor.isTest()
                || descriptor.getSource().filter(this::planned).isPresent());
    }

    private boolean planned(TestSource source) {
        if (source instanceof FileSource file) {
            return planned(file.getUri(), file.getPosition().map(FilePosition::getLine));
        }
        return source instanceof ClasspathResourceSource resource
                && planned(
                        URI.create("classpath:" + resource.getClasspathResourceName()),
                        resource.getPosition().map(FilePosition::getLine));
    }

    private boolean planned(URI feature, Optional<Integer> line) {
        return line.filter(number -> examples.containsKey(new Place(feature, number)))
                .isPresent();
    }

    @Override
    public Stage enter(URI feature, int line) {
        Example example = examples.get(new Place(feature, line));
        if (example == null) {
            throw new IllegalStateException("Cucumber runs an example that was not planned: " + feature + ":" + line);
        }
        listener.began(example, platform);
        World world = gateway.open(settings.seedOf(example, platform, play));
        List<Stage.Line> script = example.steps().stream()
                .map(step -> new Stage.Line(step.keyword(), step.text()))
                .toList();
        Driver driver = subjects.driver(example, platform, world);
        Stage stage = new Stage(
                world,
                platform,
                driver,
                settings.naming(example, platform, play),
                script,
                archive.open(example, platform, world.address()));
        OptionNeeded.by(example)
                .filter(option -> !driver.statement().claims(option))
                .ifPresent(option -> stage.doesNotApply(
                        "It is about " + option.wireName() + ", which the product does not claim to have"));
        underWay.put(stage, new UnderWay(example, world, System.nanoTime()));
        return stage;
    }

    @Override
    public void leave(Stage stage) {
        UnderWay ended = underWay.remove(stage);
        archive.pictures(ended.example(), platform, stage.pictures());
        stage.clear();
        gateway.close(ended.world());
        ended.world().defects().forEach(this::failed);
        Duration duration = Duration.ofNanos(System.nanoTime() - ended.began());
        Optional<Verdict> verdict = stage.verdict();
        if (verdict.isEmpty()) {
            undecided.add(ended.example());
            return;
        }
        boolean passed = verdict.get() instanceof Verdict.Pass;
        ExampleResult result = new ExampleResult(
                ended.example(),
                platform,
                passed || play == 1 ? verdict.get() : Unsteady.verdict(verdict.get(), play),
                play,
                stage.history(),
                duration);
        results.put(ended.example().id(), result);
        if (passed && play < settings.plays()) {
            archive.setAside(result);
            return;
        }
        // What is announced has been kept.
        archive.decided(result);
        listener.ended(result);
    }

    /** Where a simulator of ours failed, no verdict of the example is to be trusted. */
    private void failed(Defect defect) {
        defects.add(new IllegalStateException(defect.toString(), defect.cause()));
    }

    /** Whatever ends an example without a verdict is our own defect. */
    private final class DefectListener implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable()
                    .filter(thrown -> !(thrown instanceof ExampleStopped))
                    .ifPresent(defects::add);
        }
    }
}
