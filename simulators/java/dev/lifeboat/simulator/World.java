package dev.lifeboat.simulator;

import dev.lifeboat.simulator.cloud.CloudStore;
import dev.lifeboat.simulator.device.DeviceProfile;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.gateway.Defect;
import dev.lifeboat.simulator.gateway.FaultPlan;
import dev.lifeboat.simulator.gateway.Traffic;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.http.Service;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.simulator.time.SimulatedClock;
import dev.lifeboat.spi.Platform;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One world: a clock, chance and secrets of its own, the services that answer in it, and the phones of its people. Worlds
 * know nothing of each other. {@code Gateway.open} makes them.
 */
public final class World {

    private static final String ID = "[A-Za-z0-9._~-]{1,64}";

    private final String id;
    private final Seed seed;
    private final URI address;
    private final SimulatedClock clock = new SimulatedClock();
    private final Secrets secrets = new Secrets();
    private final Map<String, Phone> phones = new LinkedHashMap<>();
    private final FaultPlan faults = new FaultPlan();
    private final Traffic traffic;
    private final List<Defect> defects = new ArrayList<>();
    private final Services services;

    /**
     * @param id matches {@code [A-Za-z0-9._~-]{1,64}}
     * @param address where the gateway answers for this world, without a trailing slash
     */
    public World(String id, Seed seed, URI address) {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("a world's id matches " + ID + ", but this is '" + id + "'");
        }
        this.id = id;
        this.seed = Objects.requireNonNull(seed, "seed");
        this.address = Objects.requireNonNull(address, "address");
        this.traffic = new Traffic(id);
        this.services = new Services(clock, seed, secrets);
    }

    public String id() {
        return id;
    }

    public Seed seed() {
        return seed;
    }

    public URI address() {
        return address;
    }

    /** The time that all of this world goes by. */
    public SimulatedClock clock() {
        return clock;
    }

    /** What must not be seen where it does not belong. */
    public Secrets secrets() {
        return secrets;
    }

    /** The clouds, the providers and the other services. */
    public Services services() {
        return services;
    }

    /** What goes wrong. */
    public FaultPlan faults() {
        return faults;
    }

    /** What passes between phones and services. */
    public Traffic traffic() {
        return traffic;
    }

    /**
     * Brings a phone into the world, with a make that follows from the seed.
     *
     * @throws IllegalStateException if there is a phone with this id
     */
    public Phone addPhone(String phoneId, Platform platform) {
        synchronized (phones) {
            if (phones.containsKey(phoneId)) {
                throw new IllegalStateException("world " + id + " has a phone called '" + phoneId + "' already");
            }
            DeviceProfile profile = DeviceProfile.any(platform, seed.dice("phone/" + phoneId));
            CloudStore store = services.store(platform.store());
            Phone phone = new Phone(phoneId, profile, URI.create(address + "/" + phoneId), store, clock);
            phones.put(phoneId, phone);
            return phone;
        }
    }

    /** The phone with the given id. */
    public Optional<Phone> phone(String phoneId) {
        synchronized (phones) {
            return Optional.ofNullable(phones.get(phoneId));
        }
    }

    /** All phones, in the order in which they came. */
    public List<Phone> phones() {
        synchronized (phones) {
            return List.copyOf(phones.values());
        }
    }

    /** The service that a phone reaches under a name. Each phone has a system of its own; everything else is shared. */
    public Optional<Service> service(String name, Phone phone, Request request) {
        return name.equals("os") ? Optional.of(phone.operatingSystem()) : services.named(name, request.parameters());
    }

    /** Notes that one of our own services failed. */
    public void report(Defect defect) {
        synchronized (defects) {
            defects.add(defect);
        }
    }

    /** Failures of our own services; whatever was found in a world that has any is void. */
    public List<Defect> defects() {
        synchronized (defects) {
            return List.copyOf(defects);
        }
    }
}
