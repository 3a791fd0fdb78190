package dev.lifeboat.check;

import dev.lifeboat.driver.Adapter;
import dev.lifeboat.driver.AdapterWire;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.driver.SubjectUnusable;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import java.util.Optional;

/** The walk along the adapter protocol: one request after the other, each answer looked at by itself. */
public final class ProtocolCheck {

    private final Adapter adapter;
    private final Limits limits;
    private final Gateway gateway;
    private final Seed seed;

    /** @param gateway where the phones of the walk get a world of their own */
    public ProtocolCheck(Adapter adapter, Limits limits, Gateway gateway, Seed seed) {
        this.adapter = adapter;
        this.limits = limits;
        this.gateway = gateway;
        this.seed = seed;
    }

    /**
     * Takes the whole walk, or as much of it as the adapter answers.
     *
     * @throws SubjectUnusable if it does not answer at all
     */
    public ProtocolReport take() {
        World world = gateway.open(seed);
        try (AdapterWire wire = new AdapterWire(adapter.address(), limits)) {
            Walk walk = new Walk(wire, limits);
            Optional<ConformanceStatement> statement = new Introduction(walk, adapter).statement();
            statement.ifPresent(said -> walk.asFarAsItGoes(() -> take(walk, world, said)));
            return walk.report(statement);
        } finally {
            gateway.close(world);
        }
    }

    private static void take(Walk walk, World world, ConformanceStatement statement) {
        Platform platform = statement.platforms().isEmpty()
                ? Platform.IOS
                : statement.platforms().iterator().next();
        new Installing(walk, world, platform).take();
        new Tour(walk, new Visitor(world, platform), statement).take();
    }
}
