package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.Action;
import dev.lifeboat.verdict.Check;
import dev.lifeboat.verdict.ShowsAccounts;
import java.util.Set;

/** A person recovers, and what should then be on the phone. */
final class Recovery {

    private final Stage stage;
    private final Person person;

    Recovery(Stage stage, Person person) {
        this.stage = stage;
        this.person = person;
    }

    Answer on(Handset phone, Manner manner) {
        return new Conversation(stage, phone, manner).begin(new Action.BeginRecovery());
    }

    /** The phone shows what the person last backed up. */
    Check restores(Handset phone) {
        return new ShowsAccounts(phone.id(), person.backedUp(), false, Set.of(person.recoveryEntry()));
    }

    /** What is in the cloud is decided by recovering it on a phone that has never seen it. */
    void onSparePhone() {
        Handset spare = person.spare();
        on(spare, person.usual());
        stage.judge(restores(spare));
        spare.uninstall();
    }
}
