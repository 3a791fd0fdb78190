package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.NoticeCode;
import java.util.List;

/** Recovering, each time in an app that was installed anew. */
final class FreshRecovery implements Attempt {

    private final Stage stage;
    private final Person person;
    private final Handset phone;

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
        phone.uninstall();
        stage.heard(phone.id(), phone.install());
    }

    @Override
    public List<String> before() {
        return List.of();
    }

    @Override
    public List<String> after() {
        return Witnessing.lines(person.backedUp());
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
        return Witnessing.shown(person, stage.heard(phone.id(), phone.look()));
    }
}
