package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceConformsTest {

    @Test
    void everyExamplePasses() {
        try (Gateway gateway = Gateway.start();
                InProcessDriver driver = new InProcessDriver(new ReferenceImplementation())) {
            ConformanceRun run = new ConformanceRun(RuleCatalogue.load(), gateway, driver, RunSettings.standard());
            RunPlan plan = run.plan(FeatureFolder.bundled(), Selection.ALL);
            RunResult result = run.execute(plan, RunListener.NONE);

            List<String> notPassed = result.examples().stream()
                    .filter(example -> !(example.verdict() instanceof Verdict.Pass))
                    .map(example -> example.id() + ": " + example.verdict().word() + " "
                            + example.verdict().message())
                    .toList();
            assertThat(notPassed).isEmpty();
            assertThat(result.examples()).hasSizeGreaterThanOrEqualTo(120);
        }
    }
}
