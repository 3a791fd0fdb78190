package dev.lifeboat.check;

import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.cloud.CloudStore;
import dev.lifeboat.simulator.cloud.StoredObject;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.identity.Activation;
import dev.lifeboat.simulator.identity.NewPersonalAccount;
import dev.lifeboat.simulator.identity.ProofMessage;
import dev.lifeboat.simulator.identity.SignInMethod;
import dev.lifeboat.simulator.identity.WorkTenant;
import dev.lifeboat.spi.Platform;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The person whose phones the walk uses, with an account of each kind and a cloud account. */
final class Visitor {

    private static final String PERSONAL = "ana.walk@outlook.example";
    private static final String MEMBER = "ana@contoso.example";

    private final World world;
    private final Platform platform;
    private final CloudStore store;
    private final CloudAccount cloud;
    private final WorkTenant tenant;
    private final String password;
    private int enrolled;

    Visitor(World world, Platform platform) {
        this.world = world;
        this.platform = platform;
        this.store = world.store(platform.store());
        this.cloud = store.account("ana");
        this.password = world.dice("password").hex(8);
        world.microsoft()
                .create(NewPersonalAccount.of(PERSONAL, password)
                        .withEmail("alternate@mail.example")
                        .withPhone("+1 555 0110"));
        this.tenant = world.tenants().found("contoso", "Contoso");
        tenant.addMember(MEMBER, world.dice("work password").hex(8), SignInMethod.PUSH_AND_CODE);
    }

    String username() {
        return PERSONAL;
    }

    String password() {
        return password;
    }

    /** A phone of this person's, signed in to the cloud, on which the camera may be used. */
    Phone phone(String which) {
        Phone phone = world.addPhone(platform.wireName() + "-" + which, platform);
        phone.signInToCloud(cloud);
        phone.permissions().willAnswerCameraDialog(true);
        return phone;
    }

    /** What a third party shows to whom it gives a new account. */
    String thirdPartyUri() {
        return world.thirdParties().enrol("Harbour " + ++enrolled, "ana").uri();
    }

    /** What the organisation shows to a member who adds a phone. */
    Activation activation() {
        return tenant.issueActivation(MEMBER);
    }

    /** The proof code that arrived last; where none did, a wrong one. */
    String proof() {
        List<ProofMessage> messages = world.mailbox().messages();
        return messages.isEmpty() ? "000000" : messages.get(messages.size() - 1).code();
    }

    /** Somebody signs in with the personal account, and the provider asks its phones. */
    void signInElsewhere() {
        world.microsoft().askForSignIn(PERSONAL);
    }

    /** What the cloud account holds, by what changes with every write. */
    Map<String, List<String>> stored() {
        return store.objects(cloud).stream()
                .collect(Collectors.groupingBy(
                        StoredObject::name, Collectors.mapping(StoredObject::revision, Collectors.toList())));
    }
}
