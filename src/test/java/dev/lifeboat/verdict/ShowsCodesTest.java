package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.simulator.time.SimulatedClock;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowsCodesTest {

    private static final AccountName HARBOUR = new AccountName(AccountKind.THIRD_PARTY, "Harbour", "ana");
    private static final AccountName LANTERN = new AccountName(AccountKind.THIRD_PARTY, "Lantern", "ana");
    private static final ShowsCodes RIGHT = new ShowsCodes("p1", Map.of(HARBOUR, "07081804"));

    @Test
    void passesWhereEveryCodeIsTheRightOne() {
        assertThat(RIGHT.decide(showing(shown(HARBOUR, "07081804"), shown(LANTERN, "123456"))))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsOnACodeThatLostItsLeadingZero() {
        assertThat(message(showing(shown(HARBOUR, "7081804"))))
                .contains("Harbour (third-party, ana): 7081804 instead of 07081804");
    }

    @Test
    void failsWhereTheAccountMakesNoCode() {
        assertThat(message(showing(shown(HARBOUR, null)))).contains("no code instead of 07081804");
    }

    @Test
    void failsWhereTheAccountIsNotThere() {
        assertThat(message(showing(shown(LANTERN, "07081804")))).contains("not on the screen instead of 07081804");
    }

    @Test
    void quotesOnlyTheFirstOfManyWrongCodes() {
        Map<AccountName, String> many =
                Map.of(HARBOUR, "1", LANTERN, "2", name("Meadow"), "3", name("Acorn"), "4", name("Zephyr"), "5");
        Verdict verdict = new ShowsCodes("p1", many).decide(showing());
        assertThat(verdict.message()).contains("and 2 more wrong ones");
    }

    @Test
    void withoutACodeToExpectThereIsNothingToCheck() {
        assertThatThrownBy(() -> new ShowsCodes("p1", Map.of())).hasMessageContaining("at least one");
    }

    private static String message(History history) {
        Verdict verdict = RIGHT.decide(history);
        assertThat(verdict).isInstanceOf(Verdict.Fail.class);
        return verdict.message();
    }

    private static AccountName name(String issuer) {
        return new AccountName(AccountKind.THIRD_PARTY, issuer, "ana");
    }

    private static Screen.Account shown(AccountName name, String code) {
        return new Screen.Account(
                "id of " + name.issuer(),
                name.kind(),
                name.issuer(),
                name.username(),
                AccountState.READY,
                false,
                Optional.ofNullable(code));
    }

    private static History showing(Screen.Account... accounts) {
        Screen screen = new Screen(
                View.ACCOUNTS,
                List.of(accounts),
                List.of(),
                Optional.empty(),
                Screen.Backup.OFF,
                List.of(),
                List.of(),
                List.of(),
                false);
        return new History(List.of(new Observation.Entry(
                1, SimulatedClock.BEGINNING, new Observation.ScreenRead("p1", new Answer.Shown(screen)))));
    }
}
