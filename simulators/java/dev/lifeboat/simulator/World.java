package dev.lifeboat.simulator;

import dev.lifeboat.simulator.cloud.CloudStore;
import dev.lifeboat.simulator.cloud.GoogleDrive;
import dev.lifeboat.simulator.cloud.ICloud;
import dev.lifeboat.simulator.device.DeviceProfile;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.gateway.Defect;
import dev.lifeboat.simulator.gateway.FaultPlan;
import dev.lifeboat.simulator.gateway.Traffic;
import dev.lifeboat.simulator.http.Service;
import dev.lifeboat.simulator.identity.Analytics;
import dev.lifeboat.simulator.identity.Directory;
import dev.lifeboat.simulator.identity.FileService;
import dev.lifeboat.simulator.identity.MailService;
import dev.lifeboat.simulator.identity.Mailbox;
import dev.lifeboat.simulator.identity.MicrosoftAccounts;
import dev.lifeboat.simulator.identity.Temptation;
import dev.lifeboat.simulator.identity.ThirdPartyProvider;
import dev.lifeboat.simulator.identity.WorkTenants;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.simulator.time.SimulatedClock;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Store;
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
    private static final String OPERATING_SYSTEM = "os";

    private final String id;
    private final Seed seed;
    private final URI address;
    private final SimulatedClock clock = new SimulatedClock();
    private final Secrets secrets = new Secrets();
    private final ICloud icloud;
    private final GoogleDrive googleDrive;
    private final MicrosoftAccounts microsoft;
    private final WorkTenants tenants;
    private final ThirdPartyProvider thirdParties;
    private final Map<String, Temptation> temptations = new LinkedHashMap<>();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, Phone> phones = new LinkedHashMap<>();
    private final FaultPlan faults = new FaultPlan();
    private final Traffic traffic;
    private final List<Defect> defects = new ArrayList<>();

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
        traffic = new Traffic(id);
        icloud = new ICloud(clock, dice("icloud"), secrets);
        googleDrive = new GoogleDrive(clock, dice("google-drive"), secrets);
        microsoft = new MicrosoftAccounts(clock, dice("microsoft"), secrets);
        tenants = new WorkTenants(clock, dice("work"), secrets);
        microsoft.recognise(tenants);
        thirdParties = new ThirdPartyProvider(clock, dice("third-party"), secrets);
        temptations.put("mail", new MailService(clock, dice("mail"), secrets));
        temptations.put("files", new FileService(clock, dice("files"), secrets));
        temptations.put("directory", new Directory(clock, dice("directory"), secrets));
        temptations.put("analytics", new Analytics(clock, dice("analytics"), secrets));
        services.put("icloud", icloud);
        services.put("google-drive", googleDrive);
        services.put("microsoft", microsoft);
        services.put("work", tenants);
        services.putAll(temptations);
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

    /** Chance for something named, independent of every other name. */
    public Dice dice(String name) {
        return seed.dice(name);
    }

    /** What must not be seen where it does not belong. */
    public Secrets secrets() {
        return secrets;
    }

    public ICloud icloud() {
        return icloud;
    }

    public GoogleDrive googleDrive() {
        return googleDrive;
    }

    /** The cloud store with the given name (rule R51). */
    public CloudStore store(Store store) {
        return store == Store.ICLOUD ? icloud : googleDrive;
    }

    /** The provider of personal accounts. */
    public MicrosoftAccounts microsoft() {
        return microsoft;
    }

    /** The organisations with work or school accounts. */
    public WorkTenants tenants() {
        return tenants;
    }

    /** Everyone else who has accounts with one-time codes. */
    public ThirdPartyProvider thirdParties() {
        return thirdParties;
    }

    /** Where people's proof codes arrive. */
    public Mailbox mailbox() {
        return microsoft.mailbox();
    }

    /** The services that a backup has no business with, by name: mail, files, directory, analytics. */
    public Map<String, Temptation> temptations() {
        return Map.copyOf(temptations);
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
            DeviceProfile profile = DeviceProfile.any(platform, dice("phone/" + phoneId));
            Phone phone =
                    new Phone(phoneId, profile, URI.create(address + "/" + phoneId), store(platform.store()), clock);
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
    public Optional<Service> service(String name, Phone phone) {
        return name.equals(OPERATING_SYSTEM)
                ? Optional.of(phone.operatingSystem())
                : Optional.ofNullable(services.get(name));
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
