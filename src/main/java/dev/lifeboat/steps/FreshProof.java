package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Screen;
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
        stage.arranged(before.contains(waiting()), name + " waiting for proof on " + phone.id(), "R34");
    }

    @Override
    public List<String> before() {
        return before;
    }

    @Override
    public List<String> after() {
        List<String> after = new ArrayList<>(before);
        Collections.replaceAll(after, waiting(), line(name, "is proven here"));
        return after.stream().sorted().toList();
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
        Answer seen = stage.heard(phone.id(), phone.look());
        List<String> lines = new ArrayList<>();
        for (Screen.Account account : seen.screen().map(Screen::accounts).orElse(List.of())) {
            AccountName shown = AccountName.of(account);
            if (!shown.equals(person.recoveryEntry())) {
                lines.add(shown.equals(name) ? line(name, state(account)) : line(shown, spelled(account)));
            }
        }
        return lines.stream().sorted().toList();
    }

    private String state(Screen.Account account) {
        if (account.state() == AccountState.NEEDS_VERIFICATION) {
            return spelled(account);
        }
        return person.providers().ownCodeAccepted(phone, name)
                ? "is proven here"
                : "is shown as ready, but its provider refuses its code";
    }

    private String waiting() {
        return line(name, AccountState.NEEDS_VERIFICATION.wireName());
    }

    private static String spelled(Screen.Account account) {
        return account.state().wireName();
    }

    private static String line(AccountName account, String state) {
        return account + ": " + state;
    }
}
