package dev.lifeboat.simulator;

import dev.lifeboat.simulator.cloud.CloudStore;
import dev.lifeboat.simulator.http.Service;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.simulator.time.SimulatedClock;
import dev.lifeboat.spi.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The services of one world, by the names that the mappings use. */
public final class Services {

    private final Map<String, Service> byName = new LinkedHashMap<>();

    Services(SimulatedClock clock, Seed seed, Secrets secrets) {
        byName.put("icloud", new dev.lifeboat.simulator.cloud.StubStore());
        byName.put("google-drive", new dev.lifeboat.simulator.cloud.StubStore());
    }

    /** A cloud store. */
    public CloudStore store(Store store) {
        return (CloudStore) byName.get(store.wireName());
    }

    Optional<Service> named(String name, Map<String, String> captured) {
        return Optional.ofNullable(byName.get(name));
    }
}
