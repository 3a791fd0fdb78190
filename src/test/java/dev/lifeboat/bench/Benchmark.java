package dev.lifeboat.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.ConformanceRun;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Selection;
import dev.lifeboat.simulator.gateway.Gateway;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the features against the reference several times in one JVM and says what each pass cost: wall time, processor
 * time, and in the end which requests and which examples the last one consisted of. {@code .ci/bench} starts it.
 */
final class Benchmark {

    private static final int COSTLIEST = 20;

    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** @param arguments how many passes, how many examples at the same time, which tags; each may be left out */
    public static void main(String[] arguments) {
        int passes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int parallel = arguments.length > 1
                ? Integer.parseInt(arguments[1])
                : RunSettings.standard().parallel();
        Optional<String> tags =
                Optional.of(arguments).filter(all -> all.length > 2).map(all -> all[2]);
        new Benchmark().run(passes, new RunSettings(RunSettings.DEFAULT_SEED, parallel, false), tags);
    }

    private void run(int passes, RunSettings settings, Optional<String> tags) {
        RuleCatalogue catalogue = RuleCatalogue.load();
        try (Gateway gateway = Gateway.start();
                InProcessDriver driver = new InProcessDriver(new ReferenceImplementation())) {
            ConformanceRun run = new ConformanceRun(catalogue, gateway, driver, settings);
            RunPlan plan = RunPlan.of(
                    FeatureFolder.bundled(), catalogue, run.statement(), new Selection(Set.of(), Set.of(), tags));
            for (int pass = 1; pass <= passes; pass++) {
                long cpu = process.getProcessCpuTime();
                RunResult result = run.execute(plan, RunListener.NONE);
                Duration used = Duration.ofNanos(process.getProcessCpuTime() - cpu);
                Costs costs = Costs.of(result);
                System.out.printf(
                        "pass %d: %d examples, %d requests, %s of wall time, %s of processor time, exit code %d%n",
                        pass,
                        result.examples().size(),
                        costs.requests(),
                        Costs.milliseconds(result.duration()),
                        Costs.milliseconds(used),
                        result.exitCode());
                if (pass == passes) {
                    costs.print(System.out, COSTLIEST);
                }
            }
        }
    }
}
