package dev.lifeboat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.cloud.CloudStore;
import dev.lifeboat.simulator.cloud.StoredObject;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.gateway.Exchange;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.simulator.identity.NewPersonalAccount;
import dev.lifeboat.simulator.identity.SignInMethod;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A world with Ana, who has a personal account and one at Contoso, and Ben, a stranger; and the app on their phones. */
final class SmallWorld implements AutoCloseable {

    static final String ANA = "ana@outlook.example";
    static final String BEN = "ben@outlook.example";
    static final String PASSWORD = "correct horse";
    static final String ANA_AT_WORK = "ana@contoso.example";
    static final String CLOUD = "ana@cloud.example";

    private final Gateway gateway;
    private final World world;
    private final ReferenceImplementation implementation;
    private final List<Exchange> traffic = new CopyOnWriteArrayList<>();

    private SmallWorld(Gateway gateway, World world, Policies policies) {
        this.gateway = gateway;
        this.world = world;
        this.implementation = new ReferenceImplementation(policies);
        world.traffic().addListener(traffic::add);
    }

    static SmallWorld open(Gateway gateway, String id, Policies policies) {
        SmallWorld small = new SmallWorld(gateway, gateway.open(id, Seed.of(7)), policies);
        small.populate();
        return small;
    }

    private void populate() {
        for (String person : List.of(ANA, BEN)) {
            world.microsoft()
                    .create(NewPersonalAccount.of(person, PASSWORD)
                            .withEmail("other-" + person)
                            .withPhone("+31 6 1234"));
        }
        world.tenants().found("contoso", "Contoso").addMember(ANA_AT_WORK, PASSWORD, SignInMethod.PUSH_AND_CODE);
        world.tenants().found("fabrikam", "Fabrikam").addMember(ANA_AT_WORK, PASSWORD, SignInMethod.PUSH_AND_CODE);
    }

    World world() {
        return world;
    }

    ReferenceImplementation implementation() {
        return implementation;
    }

    /** A new phone in Ana's cloud account, with the app installed. */
    Handset phone(String id, Platform platform) {
        Phone phone = world.addPhone(id, platform);
        phone.signInToCloud(cloud(platform, CLOUD));
        return new Handset(this, phone, implementation.install(phone.environment()));
    }

    CloudStore store(Platform platform) {
        return world.store(platform.store());
    }

    CloudAccount cloud(Platform platform, String name) {
        return store(platform).account(name);
    }

    /** What Ana's cloud account holds. */
    List<StoredObject> stored(Platform platform) {
        return store(platform).objects(cloud(platform, CLOUD));
    }

    /** Every request since the world began. */
    List<Exchange> traffic() {
        return List.copyOf(traffic);
    }

    @Override
    public void close() {
        assertThat(world.defects()).as("defects of the simulators").isEmpty();
        assertThat(traffic).as("requests that nothing answers").noneMatch(Exchange::unknownEgress);
        gateway.close(world);
        implementation.close();
    }
}
