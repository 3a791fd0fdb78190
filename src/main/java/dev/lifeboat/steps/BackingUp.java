package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.spi.Action;
import dev.lifeboat.verdict.AccountName;
import java.util.ArrayList;
import java.util.List;

/** A backup as a person makes it on a phone, whether it is the first or a later one. */
final class BackingUp {

    private static final String UNHARMED = "everything on the phone";

    private final Stage stage;
    private final Person person;
    private final Handset phone;
    private final Witnessing witness;
    private List<AccountName> held = List.of();

    BackingUp(Stage stage, Person person, Handset phone) {
        this.stage = stage;
        this.person = person;
        this.phone = phone;
        this.witness = new Witnessing(stage, person);
    }

    /** Looks in which order the phone shows its accounts before anything happens to them. */
    void begin() {
        Answer seen = stage.heard(phone.id(), phone.look());
        held = Accounts.inOrderOf(seen, person.accounts().heldBy(phone));
    }

    /** The phone with all that it holds, and a backup that holds no more than these. */
    List<String> with(List<AccountName> backedUp) {
        return together(
                List.of(UNHARMED),
                Inventory.recovered(held.stream().filter(backedUp::contains).toList()));
    }

    /** The phone, and a backup that holds all that the phone does. */
    List<String> whole() {
        return with(held);
    }

    /** Backs up, from beginning to end; the last answer of the app. */
    Answer act() {
        return new Conversation(stage, phone, person.usual()).begin(new Action.TurnOnBackup());
    }

    /** What is on the phone now, and what a cloud account gives back. */
    List<String> found(CloudAccount cloud) {
        List<String> here = new Inventory(stage, person).of(phone);
        return together(
                here.equals(Inventory.added(held))
                        ? List.of(UNHARMED)
                        : here.stream().map(line -> "on the phone " + line).toList(),
                witness.recovered(cloud));
    }

    private static List<String> together(List<String> here, List<String> backup) {
        List<String> lines = new ArrayList<>(here);
        backup.forEach(line -> lines.add("in the backup " + line));
        return lines;
    }
}
