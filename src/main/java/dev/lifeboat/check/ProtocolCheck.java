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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
        try (AdapterWire wire = new AdapterWire(adapter.address(), limits)) {
            Walk walk = new Walk(wire, limits);
            Optional<ConformanceStatement> statement = new Introduction(walk, adapter).statement();
            statement.ifPresent(said -> walk.asFarAsItGoes(() -> take(walk, said)));
            return walk.report(statement);
        }
    }

    private void take(Walk walk, ConformanceStatement statement) {
        List<Platform> platforms =
                statement.platforms().isEmpty() ? List.of(Platform.IOS) : List.copyOf(statement.platforms());
        inAWorld(world -> new Installing(walk, world, platforms.get(0)).take());
        for (Platform platform : platforms) {
            inAWorld(world -> new Tour(walk, new Visitor(world, platform), statement).take());
        }
    }

    private void inAWorld(Consumer<World> part) {
        World world = gateway.open(seed);
        try {
            part.accept(world);
        } finally {
            gateway.close(world);
        }
    }
}
