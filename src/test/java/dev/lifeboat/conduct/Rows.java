package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.ConformanceRun;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Selection;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs real features against what misbehaves. */
final class Rows {

    /** Short enough to wait for, long enough for a machine that has other things to do. */
    static final Limits SHORT = new Limits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(2),
            Duration.ofMillis(400),
            Duration.ofMillis(20),
            1 << 20,
            8 << 10);

    /** The same without being short of time: for what is decided by what comes, not by when. */
    static final Limits PATIENT = SHORT.withAnswer(Limits.STANDARD.answer());

    private Rows() {}

    /** One example after the other on iPhones. */
    static RunResult run(Gateway gateway, Driver driver, String tags) {
        return run(gateway, driver, tags, RunSettings.DEFAULT_SEED, RunListener.NONE);
    }

    /** The same with the chance of another seed. */
    static RunResult run(Gateway gateway, Driver driver, String tags, long seed, RunListener listener) {
        return run(gateway, driver, tags, new RunSettings(seed, 1, false), listener);
    }

    /** The same as the settings say. */
    static RunResult run(Gateway gateway, Driver driver, String tags, RunSettings settings, RunListener listener) {
        ConformanceRun run = new ConformanceRun(RuleCatalogue.load(), gateway, driver, settings);
        Selection selection = new Selection(Set.of(Platform.IOS), Set.of(), Optional.of(tags));
        return run.execute(
                RunPlan.of(FeatureFolder.bundled(), RuleCatalogue.load(), run.statement(), selection), listener);
    }

    /** No thread of a driver is alive any more. */
    static void nothingIsLeft() {
        // A pool has terminated a moment before its last thread has.
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(Thread::isAlive)
                        .map(Thread::getName))
                .doesNotContain("adapter deadlines", "adapter control", "adapter output", "implementation under test"));
    }

    /** What the one example that did not pass came to. */
    static Verdict theOneThatDidNotPass(RunResult result) {
        List<Verdict> others = result.examples().stream()
                .map(ExampleResult::verdict)
                .filter(verdict -> !(verdict instanceof Verdict.Pass))
                .toList();
        assertThat(others).hasSize(1);
        return others.get(0);
    }
}
