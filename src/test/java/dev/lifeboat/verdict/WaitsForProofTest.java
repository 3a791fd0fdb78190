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

import dev.lifeboat.spi.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitsForProofTest {

    private static final WaitsForProof CHECK = new WaitsForProof(PHONE, ANA, "microsoft");

    @Test
    void passesForAnAccountThatWaitsAndIsOfNoUse() {
        Proof proof = new Proof().registered(ANA, "p1").sees(list(waiting(ANA), ready(HARBOUR, "123456")));
        assertThat(CHECK.decide(proof.history())).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsWhereItIsReady() {
        assertThat(seen(CHECK.decide(
                        new Proof().sees(list(ready(ANA, "12345678"))).history())))
                .contains("its state is 'ready'");
    }

    @Test
    void failsWhereItIsNotListed() {
        assertThat(seen(CHECK.decide(new Proof().sees(list(waiting(HARBOUR))).history())))
                .contains("listed 0 times");
    }

    @Test
    void failsWhereItCouldAnswerASignIn() {
        Screen.SignInRequest request = new Screen.SignInRequest("r1", Proof.id(ANA), "");
        Screen shown = screen(List.of(waiting(ANA)), List.of(flag(ANA)), List.of(request), List.of(), List.of());
        assertThat(seen(CHECK.decide(new Proof().sees(shown).history()))).contains("shows a sign-in request");
    }

    @Test
    void failsWhereItsProviderKnowsTheNewPhoneWhateverTheScreenSays() {
        Proof proof = new Proof().registered(ANA, PHONE).sees(list(waiting(ANA)));
        assertThat(seen(CHECK.decide(proof.history()))).contains("created a credential");
    }

    @Test
    void aSignInRequestForAnotherAccountIsNoContradiction() {
        Screen.SignInRequest request = new Screen.SignInRequest("r1", Proof.id(HARBOUR), "");
        Screen shown = screen(
                List.of(waiting(ANA), ready(HARBOUR, "123456")),
                List.of(flag(ANA)),
                List.of(request),
                List.of(),
                List.of());
        assertThat(CHECK.decide(new Proof().sees(shown).history())).isInstanceOf(Verdict.Pass.class);
    }
}
