package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Proof.ANA;
import static dev.lifeboat.verdict.Proof.HARBOUR;
import static dev.lifeboat.verdict.Proof.PHONE;
import static dev.lifeboat.verdict.Proof.flag;
import static dev.lifeboat.verdict.Proof.list;
import static dev.lifeboat.verdict.Proof.ready;
import static dev.lifeboat.verdict.Proof.screen;
import static dev.lifeboat.verdict.Proof.seen;
import static dev.lifeboat.verdict.Proof.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AsksNoProofTest {

    private static final AsksNoProof CHECK = new AsksNoProof(PHONE, HARBOUR);

    @Test
    void passesForAReadyAccountWhoeverElseIsFlagged() {
        Proof proof = new Proof().sees(list(ready(HARBOUR, "123456"), waiting(ANA)));
        assertThat(CHECK.decide(proof.history())).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsWhereTheAccountWaits() {
        assertThat(seen(CHECK.decide(new Proof().sees(list(waiting(HARBOUR))).history())))
                .contains("needs-verification");
    }

    @Test
    void failsWhereAReadyAccountIsFlagged() {
        Proof proof = new Proof()
                .sees(screen(
                        List.of(ready(HARBOUR, "123456")), List.of(flag(HARBOUR)), List.of(), List.of(), List.of()));
        assertThat(seen(CHECK.decide(proof.history()))).contains("has to be proven");
    }

    @Test
    void failsWhereItIsNotListed() {
        assertThat(seen(CHECK.decide(new Proof().sees(list()).history()))).contains("not listed");
    }

    @Test
    void looksAtItsOwnAccountOnly_whateverStandsBeforeIt() {
        Proof proof = new Proof().sees(list(waiting(ANA), ready(HARBOUR, "123456")));
        assertThat(CHECK.decide(proof.history())).isInstanceOf(Verdict.Pass.class);
    }
}
