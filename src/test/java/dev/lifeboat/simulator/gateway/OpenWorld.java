package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test a gateway of its own, with one world and one phone, and keeps what passed. */
public final class OpenWorld implements BeforeEachCallback, AfterEachCallback {

    private final Platform platform;
    private final Http http = new Http();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private Gateway gateway;
    private World world;
    private Phone phone;

    public OpenWorld(Platform platform) {
        this.platform = platform;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        gateway = Gateway.start();
        world = gateway.open("w", Seed.of(7));
        phone = world.addPhone("p1", platform);
        world.traffic().addListener(exchanges::add);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        gateway.close();
        if (!world.defects().isEmpty()) {
            throw new AssertionError(
                    "a simulated service failed", world.defects().get(0).cause());
        }
    }

    public Gateway gateway() {
        return gateway;
    }

    public World world() {
        return world;
    }

    public Phone phone() {
        return phone;
    }

    public Http http() {
        return http;
    }

    /** The address below the phone's, beginning with a slash. */
    public String at(String path) {
        return phone.address() + path;
    }

    public List<Exchange> exchanges() {
        return exchanges;
    }

    public Exchange lastExchange() {
        return exchanges.get(exchanges.size() - 1);
    }
}
