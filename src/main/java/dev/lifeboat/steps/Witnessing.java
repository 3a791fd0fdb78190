package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.simulator.cloud.CloudAccount;
import java.util.List;
import java.util.Optional;

/**
 * A phone beside the others, on which a person finds out what is in the cloud: the app is installed anew each time, and
 * recovers.
 */
final class Witnessing {

    private final Stage stage;
    private final Person person;
    private final Handset phone;

    Witnessing(Stage stage, Person person) {
        this.stage = stage;
        this.person = person;
        this.phone = person.spare();
    }

    /** What a recovery brings back from a cloud account; nothing where it brings nothing back. */
    List<String> recovered(CloudAccount account) {
        if (!phone.phone().cloudAccount().equals(Optional.of(account))) {
            phone.phone().signInToCloud(account);
        }
        phone.uninstall();
        stage.heard(phone.id(), phone.install());
        return new Inventory(stage, person).recovered(phone, new Recovery(stage, person).on(phone, person.usual()));
    }
}
