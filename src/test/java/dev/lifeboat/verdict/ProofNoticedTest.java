package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Proof.ANA;
import static dev.lifeboat.verdict.Proof.CONTOSO;
import static dev.lifeboat.verdict.Proof.PHONE;
import static dev.lifeboat.verdict.Proof.flag;
import static dev.lifeboat.verdict.Proof.list;
import static dev.lifeboat.verdict.Proof.screen;
import static dev.lifeboat.verdict.Proof.seen;
import static dev.lifeboat.verdict.Proof.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.History;
import dev.lifeboat.spi.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofNoticedTest {

    private static final ProofNoticed CHECK = new ProofNoticed(PHONE, ANA);

    @Test
    void passesForOneNotice() {
        assertThat(CHECK.decide(
                        new Proof().sees(list(waiting(ANA), waiting(CONTOSO))).history()))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsWhereOnlyAnotherAccountIsNoticed() {
        assertThat(seen(CHECK.decide(showing(flag(CONTOSO))))).contains("0 notices");
    }

    @Test
    void failsForTwoNotices() {
        assertThat(seen(CHECK.decide(showing(flag(ANA), flag(ANA))))).contains("2 notices");
    }

    @Test
    void failsWhereItIsNotListed() {
        assertThat(seen(CHECK.decide(new Proof().sees(list()).history()))).contains("not listed");
    }

    @Test
    void countsTheNoticesOfItsOwnAccountOnly_whateverStandsBeforeIt() {
        Screen screen = screen(
                List.of(waiting(CONTOSO), waiting(ANA)),
                List.of(flag(CONTOSO), flag(CONTOSO), flag(ANA)),
                List.of(),
                List.of(),
                List.of());
        assertThat(CHECK.decide(new Proof().sees(screen).history())).isInstanceOf(Verdict.Pass.class);
    }

    private static History showing(Screen.Notice... notices) {
        Screen screen = screen(List.of(waiting(ANA)), List.of(notices), List.of(), List.of(), List.of());
        return new Proof().sees(screen).history();
    }
}
