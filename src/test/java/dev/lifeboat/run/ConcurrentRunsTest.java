package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.selfcheck.mutant.MutantCatalogue;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Several runs at once, each with its own subject, platform and seed, know nothing of each other. */
class ConcurrentRunsTest {

    private static final Set<RuleId> RULES =
            Set.of(RuleId.parse("R29"), RuleId.parse("R58"), RuleId.parse("R59"), RuleId.parse("R60"));

    private final CyclicBarrier bothAtWork = new CyclicBarrier(2);

    @Test
    void onlyTheVerdictsOfTheFaultyAppAreRed() throws Exception {
        try (Gateway gateway = Gateway.start()) {
            RunResult[] results = together(
                    () -> run(new ReferenceImplementation(), gateway, Platform.IOS, 1),
                    () -> run(faulty(), gateway, Platform.ANDROID, 7));

            assertGreen(results[0], "@ios");
            assertRed(results[1], "@android");
        }
    }

    @Test
    void notEvenOnTheSamePlatformWithTheSameSeedAtTheSameGateway() throws Exception {
        try (Gateway gateway = Gateway.start()) {
            RunResult[] results = together(
                    () -> run(faulty(), gateway, Platform.IOS, 1),
                    () -> run(new ReferenceImplementation(), gateway, Platform.IOS, 1));

            assertRed(results[0], "@ios");
            assertGreen(results[1], "@ios");
        }
    }

    @Test
    void aRunLeavesNoTraceInTheJvm() {
        // Libraries set properties of their own when they are first used.
        runOfOneRule();
        Properties before = (Properties) System.getProperties().clone();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();

        runOfOneRule();

        assertThat(System.getProperties()).isEqualTo(before);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
    }

    private static void runOfOneRule() {
        try (Gateway gateway = Gateway.start();
                InProcessDriver driver = new InProcessDriver(new ReferenceImplementation())) {
            ConformanceRun run = new ConformanceRun(RuleCatalogue.load(), gateway, driver, RunSettings.standard());
            RunPlan plan = RunPlan.of(
                    FeatureFolder.bundled(),
                    RuleCatalogue.load(),
                    run.statement(),
                    new Selection(Set.of(), Set.of(RuleId.parse("R60")), Optional.empty()));
            assertThat(run.execute(plan, RunListener.NONE).exitCode()).isZero();
        }
    }

    private static void assertGreen(RunResult result, String platform) {
        assertThat(result.examples()).hasSizeGreaterThan(8).allSatisfy(example -> {
            assertThat(example.id()).endsWith(platform);
            assertThat(example.verdict()).isEqualTo(new Verdict.Pass());
        });
        assertThat(result.exitCode()).isZero();
    }

    private static void assertRed(RunResult result, String platform) {
        assertThat(Trial.violated(result)).containsExactly("R58" + platform);
        assertThat(result.with(Verdict.Pass.class)).hasSizeGreaterThan(5);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    private static Implementation faulty() {
        return MutantCatalogue.load()
                .named("R58-restores-beside-personal")
                .orElseThrow()
                .app()
                .get();
    }

    private RunResult run(Implementation app, Gateway gateway, Platform platform, long seed) {
        try (InProcessDriver driver = new InProcessDriver(app)) {
            ConformanceRun run =
                    new ConformanceRun(RuleCatalogue.load(), gateway, driver, new RunSettings(seed, 2, false));
            RunPlan plan = RunPlan.of(
                    FeatureFolder.bundled(),
                    RuleCatalogue.load(),
                    run.statement(),
                    new Selection(Set.of(platform), RULES, Optional.empty()));
            return run.execute(plan, new MeetTheOther());
        }
    }

    private static RunResult[] together(Callable<RunResult> one, Callable<RunResult> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<RunResult>> results = threads.invokeAll(List.of(one, other));
            return new RunResult[] {results.get(0).get(), results.get(1).get()};
        } finally {
            threads.shutdownNow();
        }
    }

    /** Holds the first example of a run until the other run has begun its first too. */
    private final class MeetTheOther implements RunListener {
        private final AtomicBoolean met = new AtomicBoolean();

        @Override
        public void began(Example example, Platform platform) {
            if (met.compareAndSet(false, true)) {
                try {
                    bothAtWork.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                    throw new IllegalStateException("the two runs did not go on at the same time", e);
                }
            }
        }
    }
}
