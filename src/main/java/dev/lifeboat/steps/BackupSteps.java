package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.WireName;
import dev.lifeboat.steps.Words.Reason;
import dev.lifeboat.steps.Words.Remedy;
import dev.lifeboat.verdict.AccountName;
import dev.lifeboat.verdict.BackupShown;
import dev.lifeboat.verdict.PathTaken;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Cloud backup: switching it on and off, and whether what it wrote can be brought back. */
public final class BackupSteps {

    private final Curtain curtain;
    private Handset lastTried;

    public BackupSteps(Curtain curtain) {
        this.curtain = curtain;
    }

    @Given("{phone} has backed up these accounts")
    public void hasBackedUp(Handset phone, List<NewAccount> accounts) {
        Accounts owned = owner(phone).accounts();
        owned.arrange(phone, owned.enrolled(accounts));
        switchedOn(phone);
    }

    @Given("{person} has switched backup on on {phone}")
    public void hasSwitchedOn(Person person, Handset phone) {
        switchedOn(phone);
    }

    @When("{person} switches backup on (again )on {phone}{manner}")
    public void switchesOn(Person person, Handset phone, Manner manner) {
        switchOn(person, phone, manner);
    }

    @Given("{person} has switched backup off on {phone}")
    public void hasSwitchedOff(Person person, Handset phone) {
        Answer answer = stage().heard(phone.id(), phone.perform(new Action.TurnOffBackup()));
        stage().arranged(off(answer), "switching backup off on " + phone.id(), "switching backup off");
    }

    @Given("{person} has deleted the backup on {phone}")
    public void hasDeleted(Person person, Handset phone) {
        Answer answer = stage().heard(phone.id(), phone.perform(new Action.DeleteBackup()));
        stage().arranged(off(answer), "deleting the backup on " + phone.id(), "R56");
    }

    @Then("backup on {phone} stays off because {reason}")
    @Refusal
    public void staysOff(Handset phone, Reason reason) {
        stage().judge(new BackupShown(phone.id(), false, Optional.empty(), reason.notices()));
    }

    @Then("backup on {phone} is on for her recovery account")
    public void isOn(Handset phone) {
        stage().judge(new BackupShown(phone.id(), true, Optional.of(owner(phone).recoveryAccount()), Set.of()));
    }

    @Then("the way to the switch was {string}")
    public void wayToTheSwitch(String way) {
        List<PathElement> elements = Stream.of(way.split(", "))
                .map(element -> WireName.parse(PathElement.class, element))
                .toList();
        stage().judge(new PathTaken(lastTried.id(), ActionName.TURN_ON_BACKUP, elements));
    }

    @Then("once {remedy}, the same backup works")
    @PositiveControl
    public void worksOnce(Remedy remedy) {
        Person owner = owner(lastTried);
        owner.supply(remedy, lastTried);
        control(owner);
    }

    @Then("once she switches backup on, a backup is written")
    @PositiveControl
    public void isWrittenOnceSwitchedOn() {
        Handset phone = stage().cast().person("Ana").phone("old");
        lastTried = phone;
        control(owner(phone));
    }

    /** On a phone that has never seen the backup. */
    @Then("a recovery on another phone of Ana's{manner} gives these accounts")
    public void recoveryGives(Manner manner, List<AccountName> accounts) {
        new Recovery(stage(), ana()).onSparePhone(manner, ana().ownCloudName(), accounts);
    }

    @Then("a recovery on another phone in the cloud account {string} gives these accounts")
    public void recoveryInCloudAccountGives(String cloudAccount, List<AccountName> accounts) {
        new Recovery(stage(), ana()).onSparePhone(ana().usual(), stage().user(cloudAccount), accounts);
    }

    @Then("a recovery on another phone of Ana's makes codes for {string} but none for {string}")
    @PositiveControl
    public void recoveryMakesCodes(String issuer, String silent) {
        Recovery recovery = new Recovery(stage(), ana());
        recovery.makesCodes(ana().accounts().called(issuer), ana().accounts().called(silent));
    }

    /** A phone that has never seen it recovers it. */
    @Then("the backup is still unharmed")
    @PositiveControl
    public void unharmed() {
        new Recovery(stage(), ana()).unharmed();
    }

    private void switchedOn(Handset phone) {
        Person owner = owner(phone);
        Answer answer = switchOn(owner, phone, owner.usual());
        stage().arranged(
                        answer.screen().filter(screen -> screen.backup().on()).isPresent(),
                        "switching backup on on " + phone.id() + Accounts.instead(answer),
                        "R21 and R23");
    }

    /** Tries; the person takes the phone's accounts to be backed up from now on unless the app says otherwise. */
    private Answer switchOn(Person person, Handset phone, Manner manner) {
        lastTried = phone;
        Answer answer = new Conversation(stage(), phone, manner).begin(new Action.TurnOnBackup());
        List<AccountName> held = person.accounts().heldBy(phone);
        if (!held.isEmpty()
                && !manner.declines()
                && answer.screen().filter(BackupSteps::backedUp).isPresent()) {
            person.remembersBackup(held);
        }
        return answer;
    }

    private static boolean backedUp(Screen screen) {
        return screen.backup().on() && screen.prompt().isEmpty() && !screen.notes(NoticeCode.BACKUP_FAILED);
    }

    private void control(Person owner) {
        switchOn(owner, lastTried, owner.usual());
        owner.remembersBackup(owner.accounts().heldBy(lastTried));
        new Recovery(stage(), owner).controlledOnSparePhone();
    }

    private static boolean off(Answer answer) {
        return answer.screen().filter(screen -> !screen.backup().on()).isPresent();
    }

    private Person ana() {
        return stage().cast().person("Ana");
    }

    private Person owner(Handset phone) {
        return stage().cast().ownerOf(phone);
    }

    private Stage stage() {
        return curtain.stage();
    }
}
