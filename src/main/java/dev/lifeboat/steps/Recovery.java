package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.Action;
import dev.lifeboat.verdict.AccountName;
import dev.lifeboat.verdict.BackupUnharmed;
import dev.lifeboat.verdict.Check;
import dev.lifeboat.verdict.CodeAccepted;
import dev.lifeboat.verdict.NoCodeShown;
import dev.lifeboat.verdict.ShowsAccounts;
import java.util.List;
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
        return shows(phone, person.backedUp());
    }

    /** The same as a positive control. */
    void controlled(Handset phone) {
        stage.control(restores(phone), "R29");
        withSecrets(phone, person.backedUp());
    }

    /** R12: the names alone could have come from anywhere. */
    void withSecrets(Handset phone, List<AccountName> accounts) {
        person.providers().hasSecrets(phone, accounts).ifPresent(codes -> stage.provided(codes, "R12"));
    }

    /** What is in the cloud is decided by recovering it on a phone that has never seen it. */
    void onSparePhone(Manner manner, String cloudAccount, List<AccountName> expected) {
        Handset spare = recoveredSpare(manner, cloudAccount);
        stage.judge(shows(spare, expected));
        withSecrets(spare, expected);
    }

    /** What the person last backed up can still be recovered, or at least nobody has touched it. */
    void unharmed() {
        Handset spare = recoveredSpare(person.usual(), person.ownCloudName());
        stage.judge(new BackupUnharmed(
                shows(spare, person.backedUp()), stage.platform().store(), person.ownCloudName(), stage.deed()));
        withSecrets(spare, person.backedUp());
    }

    /** The same as a positive control. */
    void controlledOnSparePhone() {
        controlled(recoveredSpare(person.usual(), person.ownCloudName()));
    }

    /** A phone that has recovered makes good codes for one account and none for another. */
    void makesCodes(AccountName speaking, AccountName silent) {
        Handset spare = recoveredSpare(person.usual(), person.ownCloudName());
        person.providers().tryCode(spare, speaking);
        stage.control(new CodeAccepted(spare.id(), speaking, false), "R12");
        stage.judge(new NoCodeShown(spare.id(), silent));
    }

    private Handset recoveredSpare(Manner manner, String cloudAccount) {
        Handset spare = person.spare();
        spare.phone().signInToCloud(person.cloudAccount(spare.phone().platform(), cloudAccount));
        on(spare, manner);
        return spare;
    }

    private ShowsAccounts shows(Handset phone, List<AccountName> accounts) {
        return new ShowsAccounts(phone.id(), accounts, false, Set.of(person.recoveryEntry()));
    }
}
