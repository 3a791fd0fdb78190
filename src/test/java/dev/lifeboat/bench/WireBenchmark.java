package dev.lifeboat.bench;

import dev.lifeboat.driver.Adapter;
import dev.lifeboat.driver.AdapterWire;
import dev.lifeboat.driver.Driver;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.driver.WireFault;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.ConformanceRun;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Selection;
import dev.lifeboat.serve.AdapterServer;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the wire costs: requests a second, one action, and the features, each over the wire and in this JVM. The app is the
 * reference both times, so the difference is the wire's.
 */
final class WireBenchmark {

    private static final int REQUESTS = 2000;

    /** Sends one request, or does one action. */
    private interface Once {
        void run() throws WireFault;
    }

    private WireBenchmark() {}

    /** @param arguments which tags to run; all features if there are none */
    public static void main(String[] arguments) throws IOException, WireFault {
        Optional<String> tags =
                Optional.of(arguments).filter(all -> all.length > 0).map(all -> all[0]);
        try (Gateway gateway = Gateway.start();
                AdapterServer server = AdapterServer.start(new ReferenceImplementation(), 0);
                Adapter adapter = Adapter.running(server.address());
                AdapterWire wire = new AdapterWire(adapter.address(), Limits.STANDARD);
                Driver over = HttpDriver.to(server.address(), Limits.STANDARD);
                Driver inProcess = new InProcessDriver(new ReferenceImplementation())) {
            measure("GET /v1", () -> wire.exchange("GET", "/v1", new byte[0]));
            actions("over the wire", gateway, over);
            actions("in this JVM", gateway, inProcess);
            for (int pass = 1; pass <= 2; pass++) {
                features("over the wire", pass, gateway, over, tags);
                features("in this JVM", pass, gateway, inProcess, tags);
            }
        }
    }

    private static void actions(String way, Gateway gateway, Driver driver) throws WireFault {
        World world = gateway.open(Seed.of(1));
        Phone phone = world.addPhone("bench", Platform.IOS);
        driver.install(phone.environment());
        measure("two actions, " + way, () -> {
            driver.perform(phone.id(), new Action.AddAccount(AccountKind.THIRD_PARTY));
            driver.perform(phone.id(), new Action.Cancel());
        });
        driver.uninstall(phone.id());
        gateway.close(world);
    }

    private static void measure(String what, Once once) throws WireFault {
        for (int i = 0; i < REQUESTS / 4; i++) {
            once.run();
        }
        long began = System.nanoTime();
        for (int i = 0; i < REQUESTS; i++) {
            once.run();
        }
        long nanos = System.nanoTime() - began;
        System.out.printf(
                "%-28s %6d a second, %.2f ms each%n", what, REQUESTS * 1_000_000_000L / nanos, nanos / 1e6 / REQUESTS);
    }

    private static void features(String way, int pass, Gateway gateway, Driver driver, Optional<String> tags) {
        RuleCatalogue catalogue = RuleCatalogue.load();
        ConformanceRun run = new ConformanceRun(catalogue, gateway, driver, RunSettings.standard());
        RunPlan plan = RunPlan.of(
                FeatureFolder.bundled(), catalogue, run.statement(), new Selection(Set.of(), Set.of(), tags));
        RunResult result = run.execute(plan, RunListener.NONE);
        Duration took = result.duration();
        System.out.printf(
                "features %s, pass %d: %d examples in %s, exit code %d%n",
                way, pass, result.examples().size(), Costs.milliseconds(took), result.exitCode());
    }
}
