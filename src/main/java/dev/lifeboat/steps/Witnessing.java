package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.verdict.AccountName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A phone beside the others, on which a person finds out what is in the cloud: the app is installed anew each time, and
 * recovers.
 */
final class Witnessing {

    private final Stage stage;
    private final Person person;
    private final Handset phone;

    Witnessing(Stage stage, Person person) {
        this.stage = stage;
        this.person = person;
        this.phone = person.spare();
    }

    /** What a recovery brings back from a cloud account; nothing where it brings nothing back. */
    List<String> recovered(CloudAccount account) {
        if (!phone.phone().cloudAccount().equals(Optional.of(account))) {
            phone.phone().signInToCloud(account);
        }
        phone.uninstall();
        stage.heard(phone.id(), phone.install());
        return shown(person, new Recovery(stage, person).on(phone, person.usual()));
    }

    /** The accounts on a screen, sorted; the recovery account does not count where the sign-in added it (reading A15). */
    static List<String> shown(Person person, Answer answer) {
        List<AccountName> names = new ArrayList<>();
        answer.screen().ifPresent(screen -> screen.accounts().forEach(account -> names.add(AccountName.of(account))));
        names.remove(person.recoveryEntry());
        return lines(names);
    }

    static List<String> lines(List<AccountName> names) {
        return names.stream().map(AccountName::toString).sorted().toList();
    }
}
