package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.verdict.AccountName;
import java.util.List;
import java.util.Locale;

/** Backing up again, each time after one more account was added while the phone was offline. */
final class LaterBackup implements Attempt {

    private final Stage stage;
    private final Person person;
    private final Handset phone;
    private final BackingUp backup;
    private List<AccountName> before = List.of();
    private int attempts;

    LaterBackup(Stage stage, Person person, Handset phone) {
        this.stage = stage;
        this.person = person;
        this.phone = phone;
        this.backup = new BackingUp(stage, person, phone);
    }

    @Override
    public String deed() {
        return "backing up again";
    }

    @Override
    public Handset phone() {
        return phone;
    }

    @Override
    public void arrange() {
        attempts++;
        before = person.accounts().heldBy(phone);
        phone.phone().link().cut();
        String user = person.name().toLowerCase(Locale.ROOT);
        person.accounts().typeIn(phone, List.of(new AccountName(AccountKind.THIRD_PARTY, "Attempt " + attempts, user)));
        phone.phone().link().restore();
        backup.begin();
    }

    @Override
    public List<String> before() {
        return backup.with(before);
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
                .filter(screen -> screen.notes(NoticeCode.BACKUP_DONE))
                .isPresent();
    }

    @Override
    public List<String> found() {
        return backup.found(person.cloudAccount(phone.phone().platform()));
    }
}
