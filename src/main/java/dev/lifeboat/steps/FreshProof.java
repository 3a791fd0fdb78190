package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.verdict.AccountName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Proving a recovered account, each time in an app that was installed anew and has recovered. */
final class FreshProof implements Attempt {

    private final Stage stage;
    private final Person person;
    private final Handset phone;
    private final AccountName name;
    private List<String> before = List.of();

    FreshProof(Stage stage, Person person, Handset phone, AccountName name) {
        this.stage = stage;
        this.person = person;
        this.phone = phone;
        this.name = name;
    }

    @Override
    public String deed() {
        return "proving " + name;
    }

    @Override
    public Handset phone() {
        return phone;
    }

    @Override
    public void arrange() {
        phone.uninstall();
        stage.heard(phone.id(), phone.install());
        Recovery recovery = new Recovery(stage, person);
        recovery.on(phone, person.usual());
        stage.arranged(stage.holds(recovery.restores(phone)), "recovering on " + phone.id(), "R04 and R29");
        before = found();
        stage.arranged(before.containsAll(usable()), "codes that are accepted on " + phone.id(), "R12");
        stage.arranged(before.contains(waiting()), name + " waiting for proof on " + phone.id(), "R34");
    }

    @Override
    public List<String> before() {
        return before;
    }

    @Override
    public List<String> after() {
        List<String> after = new ArrayList<>(before);
        Collections.replaceAll(after, waiting(), Inventory.line(name, Inventory.ITS_OWN));
        return after;
    }

    @Override
    public Answer act() {
        return new Proving(stage, person, phone, name).with(Evidence.USUAL);
    }

    @Override
    public boolean saysDone(Answer answer) {
        return Accounts.on(answer, name)
                .filter(account -> account.state() == AccountState.READY)
                .isPresent();
    }

    /** Every account with its state; whether the proven one is, is decided by its provider. */
    @Override
    public List<String> found() {
        return new Inventory(stage, person).of(phone);
    }

    private List<String> usable() {
        return Inventory.recovered(person.backedUp().stream()
                .filter(account -> account.kind() == AccountKind.THIRD_PARTY)
                .toList());
    }

    private String waiting() {
        return Inventory.line(name, Inventory.WAITING);
    }
}
