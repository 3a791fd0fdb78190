package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.spi.Action;
import java.util.List;

/** A backup as a person makes it on a phone, whether it is the first or a later one. */
final class BackingUp {

    private final Stage stage;
    private final Person person;
    private final Handset phone;
    private final Witnessing witness;

    BackingUp(Stage stage, Person person, Handset phone) {
        this.stage = stage;
        this.person = person;
        this.phone = phone;
        this.witness = new Witnessing(stage, person);
    }

    /** What the backup has to hold: all that the phone holds. */
    List<String> content() {
        return Witnessing.lines(person.accounts().heldBy(phone));
    }

    /** Backs up, from beginning to end; the last answer of the app. */
    Answer act() {
        return new Conversation(stage, phone, person.usual()).begin(new Action.TurnOnBackup());
    }

    /** What a cloud account gives back. */
    List<String> found(CloudAccount cloud) {
        return witness.recovered(cloud);
    }
}
