package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation.CodeTried;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.verdict.AccountName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a person's phone holds: an account a line, in the order of its list, each with what its provider says to its code. An
 * app that has the names alone, or the wrong secrets, holds something else.
 */
final class Inventory {

    static final String ACCEPTED = "with an accepted code";
    static final String ITS_OWN = "with an accepted code of its own";
    static final String WAITING = "waiting for proof";
    private static final String REFUSED = "with a refused code";
    private static final String NONE = "ready, without a code";

    /** R34, reading A4: a push account waits after a recovery, one without push may come back with its secret. */
    private static final String RECOVERED = "waiting for proof or with an accepted code";

    private final Stage stage;
    private final Person person;

    Inventory(Stage stage, Person person) {
        this.stage = stage;
        this.person = person;
    }

    /** What is on a phone now, each account as it stands. */
    List<String> of(Handset phone) {
        return lines(stage.heard(phone.id(), phone.look()), (name, account) -> state(phone, account));
    }

    /** What a screen shows that came of a recovery. */
    List<String> recovered(Handset phone, Answer answer) {
        return lines(answer, (name, account) -> {
            String state = state(phone, account);
            boolean either = name.kind() != AccountKind.THIRD_PARTY
                    && (state.equals(WAITING) || state.equals(ACCEPTED) && !account.push());
            return either ? RECOVERED : state;
        });
    }

    /** What a phone holds on which each of these accounts was added and is well. */
    static List<String> added(List<AccountName> names) {
        return lines(names, ITS_OWN);
    }

    /** What a recovery of these accounts has to bring back. */
    static List<String> recovered(List<AccountName> names) {
        return lines(names, RECOVERED);
    }

    static String line(AccountName name, String state) {
        return name + " " + state;
    }

    private static List<String> lines(List<AccountName> names, String ofProviders) {
        return names.stream()
                .map(name -> line(name, name.kind() == AccountKind.THIRD_PARTY ? ACCEPTED : ofProviders))
                .toList();
    }

    /** The recovery account does not count where the sign-in added it (reading A15). */
    private List<String> lines(Answer answer, BiFunction<AccountName, Screen.Account, String> state) {
        List<String> lines = new ArrayList<>();
        for (Screen.Account account : answer.screen().map(Screen::accounts).orElse(List.of())) {
            AccountName name = AccountName.of(account);
            if (!name.equals(person.recoveryEntry())) {
                lines.add(line(name, state.apply(name, account)));
            }
        }
        return lines;
    }

    private String state(Handset phone, Screen.Account account) {
        if (account.state() == AccountState.NEEDS_VERIFICATION) {
            return WAITING;
        }
        CodeTried tried = person.providers().tryCode(phone, AccountName.of(account), account.code());
        if (tried.code().isEmpty()) {
            return NONE;
        }
        if (!tried.accepted()) {
            return REFUSED;
        }
        return tried.device().equals(Optional.of(phone.id())) ? ITS_OWN : ACCEPTED;
    }
}
