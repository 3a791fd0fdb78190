package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.verdict.AccountName;
import java.util.List;

/** Recovering, each time in an app that was installed anew. */
final class FreshRecovery implements Attempt {

    private final Stage stage;
    private final Person person;
    private final Handset phone;
    private List<AccountName> backedUp = List.of();

    FreshRecovery(Stage stage, Person person, Handset phone) {
        this.stage = stage;
        this.person = person;
        this.phone = phone;
    }

    @Override
    public String deed() {
        return "recovering";
    }

    @Override
    public Handset phone() {
        return phone;
    }

    @Override
    public void arrange() {
        backedUp = inTheirOrder(person.backedUp());
        phone.uninstall();
        stage.heard(phone.id(), phone.install());
    }

    @Override
    public List<String> before() {
        return List.of();
    }

    @Override
    public List<String> after() {
        return Inventory.recovered(backedUp);
    }

    @Override
    public Answer act() {
        return new Recovery(stage, person).on(phone, person.usual());
    }

    @Override
    public boolean saysDone(Answer answer) {
        return answer.screen()
                .filter(screen -> screen.notes(NoticeCode.RECOVERED))
                .isPresent();
    }

    @Override
    public List<String> found() {
        return new Inventory(stage, person).recovered(phone, stage.heard(phone.id(), phone.look()));
    }

    /** As the phone shows them on which they were backed up. */
    private List<AccountName> inTheirOrder(List<AccountName> names) {
        return person.phones().stream()
                .filter(other -> !other.equals(phone))
                .findFirst()
                .map(old -> Accounts.inOrderOf(stage.heard(old.id(), old.look()), names))
                .orElse(names);
    }
}
