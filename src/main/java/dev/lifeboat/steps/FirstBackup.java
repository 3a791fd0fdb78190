package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.NoticeCode;
import java.util.List;

/** Switching backup on, each time into a cloud account that holds none yet. */
final class FirstBackup implements Attempt {

    private final Stage stage;
    private final Person person;
    private final Handset phone;
    private final BackingUp backup;
    private CloudAccount cloud;
    private int attempts;

    FirstBackup(Stage stage, Person person, Handset phone) {
        this.stage = stage;
        this.person = person;
        this.phone = phone;
        this.backup = new BackingUp(stage, person, phone);
    }

    @Override
    public String deed() {
        return "switching backup on";
    }

    @Override
    public Handset phone() {
        return phone;
    }

    @Override
    public void arrange() {
        attempts++;
        if (stage.heard(phone.id(), phone.look())
                .screen()
                .filter(screen -> screen.backup().on())
                .isPresent()) {
            stage.heard(phone.id(), phone.perform(new Action.TurnOffBackup()));
        }
        cloud = person.cloudAccount(phone.phone().platform(), person.ownCloudName() + " for attempt " + attempts);
        phone.phone().signInToCloud(cloud);
        backup.begin();
    }

    @Override
    public List<String> before() {
        return backup.with(List.of());
    }

    @Override
    public List<String> after() {
        return backup.whole();
    }

    @Override
    public Answer act() {
        return backup.act();
    }

    @Override
    public boolean saysDone(Answer answer) {
        return answer.screen()
                .filter(screen -> screen.backup().on() || screen.notes(NoticeCode.BACKUP_DONE))
                .isPresent();
    }

    @Override
    public List<String> found() {
        return backup.found(cloud);
    }
}
