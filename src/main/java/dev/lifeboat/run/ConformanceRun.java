package dev.lifeboat.run;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One run of a plan against one subject. Several may go on at the same time in one JVM, each with its own subject, on one
 * gateway or on several; they share nothing else.
 */
public final class ConformanceRun {

    private final RuleCatalogue catalogue;
    private final Gateway gateway;
    private final Subjects subjects;
    private final ConformanceStatement statement;
    private final RunSettings settings;

    /**
     * @param gateway serves the worlds of the examples; the caller closes it
     * @param driver leads to the subject; the caller closes it
     */
    public ConformanceRun(RuleCatalogue catalogue, Gateway gateway, Driver driver, RunSettings settings) {
        this(catalogue, gateway, driver.statement(), Subjects.all(driver), settings);
    }

    /** @param subjects lead to the subject, for each example in a way of its own */
    public ConformanceRun(
            RuleCatalogue catalogue,
            Gateway gateway,
            ConformanceStatement statement,
            Subjects subjects,
            RunSettings settings) {
        this.catalogue = catalogue;
        this.gateway = gateway;
        this.statement = statement;
        this.subjects = subjects;
        this.settings = settings;
    }

    /** Runs every example of the plan, and keeps no evidence. */
    public RunResult execute(RunPlan plan, RunListener listener) {
        return execute(plan, Archive.NONE, listener);
    }

    /**
     * Runs every example of the plan.
     *
     * @param archive keeps what happens, and every verdict before the listener learns of it
     * @throws KitDefect if the kit itself failed; then there are no verdicts
     */
    public RunResult execute(RunPlan plan, Archive archive, RunListener listener) {
        listener.planned(plan);
        long began = System.nanoTime();
        List<ExampleResult> results = new ArrayList<>();
        for (Platform platform : plan.platforms()) {
            results.addAll(played(plan, platform, archive, listener));
        }
        archive.printed(subjects.printed());
        return RunResult.of(plan, settings, statement, catalogue, results, Duration.ofNanos(System.nanoTime() - began));
    }

    /**
     * Plays the examples of a plan for one platform in the worlds of one of their plays, which then decides.
     *
     * @param play from 1
     * @throws KitDefect if the kit itself failed; then there are no verdicts
     */
    public void execute(RunPlan plan, int play, Archive archive, RunListener listener) {
        listener.planned(plan);
        for (Platform platform : plan.platforms()) {
            play(plan, platform, play, archive, listener);
        }
    }

    /** What the subject says of itself. */
    public ConformanceStatement statement() {
        return statement;
    }

    public RunSettings settings() {
        return settings;
    }

    /** The edition of the text that it is judged by. */
    public String edition() {
        return catalogue.edition();
    }

    /** Plays what has passed once more, as often as is wanted; the last play decides, or the first that does not pass. */
    private List<ExampleResult> played(RunPlan plan, Platform platform, Archive archive, RunListener listener) {
        Map<String, ExampleResult> results = new LinkedHashMap<>();
        RunPlan left = plan;
        for (int play = 1; play <= settings.plays() && !left.examples().isEmpty(); play++) {
            play(left, platform, play, archive, listener)
                    .forEach(result -> results.merge(result.id(), result, ConformanceRun::together));
            Set<String> passed = results.values().stream()
                    .filter(result -> result.verdict() instanceof Verdict.Pass)
                    .map(ExampleResult::id)
                    .collect(Collectors.toSet());
            left = plan.only(passed, platform);
        }
        return List.copyOf(results.values());
    }

    private static ExampleResult together(ExampleResult before, ExampleResult now) {
        return new ExampleResult(
                now.example(),
                now.platform(),
                now.verdict(),
                now.play(),
                now.history(),
                before.duration().plus(now.duration()));
    }

    private List<ExampleResult> play(RunPlan plan, Platform platform, int play, Archive archive, RunListener listener) {
        return new PlatformRun(
                        plan,
                        platform,
                        gateway,
                        subjects,
                        settings.atMost(statement.parallel()),
                        play,
                        archive,
                        listener)
                .execute();
    }
}
