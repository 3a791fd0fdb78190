package dev.lifeboat.run;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a plan against one subject. Several may go on at the same time in one JVM, each with its own subject, on one
 * gateway or on several; they share nothing else.
 */
public final class ConformanceRun {

    private final RuleCatalogue catalogue;
    private final Gateway gateway;
    private final Driver driver;
    private final ConformanceStatement statement;
    private final RunSettings settings;

    /**
     * @param gateway serves the worlds of the examples; the caller closes it
     * @param driver leads to the subject; the caller closes it
     */
    public ConformanceRun(RuleCatalogue catalogue, Gateway gateway, Driver driver, RunSettings settings) {
        this.catalogue = catalogue;
        this.gateway = gateway;
        this.driver = driver;
        this.statement = driver.statement();
        this.settings = settings;
    }

    /** @throws PlanRejected if the features are not fit to run, or nothing matches the selection */
    public RunPlan plan(FeatureFolder features, Selection selection) {
        return RunPlan.of(features, catalogue, statement, selection);
    }

    /**
     * Runs every example of the plan.
     *
     * @throws KitDefect if the kit itself failed; then there are no verdicts
     */
    public RunResult execute(RunPlan plan, RunListener listener) {
        listener.planned(plan);
        long began = System.nanoTime();
        List<ExampleResult> results = new ArrayList<>();
        for (Platform platform : plan.platforms()) {
            results.addAll(
                    new PlatformRun(plan, platform, gateway, driver, atMost(statement.parallel()), listener).execute());
        }
        return RunResult.of(plan, settings, statement, catalogue, results, Duration.ofNanos(System.nanoTime() - began));
    }

    private RunSettings atMost(int parallel) {
        return new RunSettings(settings.seed(), Math.min(settings.parallel(), parallel), settings.strict());
    }
}
