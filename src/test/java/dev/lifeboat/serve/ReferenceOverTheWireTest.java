package dev.lifeboat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.reference.ReferenceImplementation;
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
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceOverTheWireTest {

    private static final Selection SOME =
            new Selection(Set.of(), Set.of(), Optional.of("@R22 or @R41 or @R49 or @R56 or @R58"));

    @Test
    void inProcessAndOverTheWireTheVerdictsAreTheSame() throws IOException {
        try (Gateway gateway = Gateway.start();
                AdapterServer server = AdapterServer.start(new ReferenceImplementation(), 0);
                Driver wire = HttpDriver.to(server.address(), Limits.STANDARD);
                Driver inProcess = new InProcessDriver(new ReferenceImplementation())) {
            List<ExampleResult> there = run(gateway, wire).examples();
            List<ExampleResult> here = run(gateway, inProcess).examples();

            assertThat(there).hasSizeGreaterThan(20).allMatch(result -> result.verdict() instanceof Verdict.Pass);
            assertThat(there).extracting(ExampleResult::id).isEqualTo(ids(here));
            assertThat(there).extracting(ExampleResult::verdict).isEqualTo(verdicts(here));
        }
    }

    private static List<String> ids(List<ExampleResult> results) {
        return results.stream().map(ExampleResult::id).toList();
    }

    private static List<Verdict> verdicts(List<ExampleResult> results) {
        return results.stream().map(ExampleResult::verdict).toList();
    }

    private static RunResult run(Gateway gateway, Driver driver) {
        ConformanceRun run = new ConformanceRun(RuleCatalogue.load(), gateway, driver, RunSettings.standard());
        return run.execute(
                RunPlan.of(FeatureFolder.bundled(), RuleCatalogue.load(), run.statement(), SOME), RunListener.NONE);
    }
}
