package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Proof.ANA;
import static dev.lifeboat.verdict.Proof.NOW;
import static dev.lifeboat.verdict.Proof.PHONE;
import static dev.lifeboat.verdict.Proof.asking;
import static dev.lifeboat.verdict.Proof.id;
import static dev.lifeboat.verdict.Proof.list;
import static dev.lifeboat.verdict.Proof.ready;
import static dev.lifeboat.verdict.Proof.seen;
import static dev.lifeboat.verdict.Proof.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.identity.Channel;
import dev.lifeboat.simulator.identity.ProviderEvent.PasswordAccepted;
import dev.lifeboat.simulator.identity.ProviderEvent.PasswordRefused;
import dev.lifeboat.simulator.identity.ProviderEvent.ProofAccepted;
import dev.lifeboat.simulator.identity.ProviderEvent.ProofSent;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.ProofChannel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordFirstTest {

    private static final PasswordFirst EITHER = new PasswordFirst(PHONE, ANA, Optional.empty(), 0);
    private static final PasswordFirst BY_PHONE = new PasswordFirst(PHONE, ANA, Optional.of(ProofChannel.PHONE), 0);
    private static final Action BEGIN = new Action.SignInToRecover(id(ANA));
    private static final Action SIGN_IN = new Action.SignIn(ANA.username(), "secret");

    @Test
    void passesForPasswordAndThenProof() {
        Proof proof = asked().provider(new PasswordAccepted("microsoft", ANA.username(), NOW))
                .provider(new ProofSent("microsoft", ANA.username(), Channel.PHONE, NOW))
                .does(SIGN_IN, asking(PromptFor.PROOF_CODE))
                .provider(new ProofAccepted("microsoft", ANA.username(), Channel.PHONE, NOW))
                .does(new Action.EnterProof("1234567"), list(ready(ANA, "12345678")));
        assertThat(EITHER.decide(proof.history())).isInstanceOf(Verdict.Pass.class);
        assertThat(BY_PHONE.decide(proof.history())).isInstanceOf(Verdict.Pass.class);
        assertThat(seen(new PasswordFirst(PHONE, ANA, Optional.of(ProofChannel.EMAIL), 0).decide(proof.history())))
                .contains("the proofs came by [PHONE]");
    }

    @Test
    void failsWhereTheProofIsAskedForFirst() {
        Proof proof = new Proof()
                .does(BEGIN, asking(PromptFor.PROOF_CHANNEL))
                .does(new Action.EnterProof("1234567"), asking(PromptFor.SIGN_IN));
        assertThat(seen(EITHER.decide(proof.history()))).contains("a proof before the password");
    }

    @Test
    void failsWhereAProofIsSentForAWrongPassword() {
        Proof proof = asked().provider(new PasswordRefused("microsoft", ANA.username(), NOW))
                .provider(new ProofSent("microsoft", ANA.username(), Channel.EMAIL, NOW))
                .does(SIGN_IN, asking(PromptFor.SIGN_IN));
        assertThat(seen(EITHER.decide(proof.history()))).contains("before a right password");
    }

    @Test
    void failsWhereNobodyIsAskedForAPassword() {
        assertThat(seen(EITHER.decide(
                        new Proof().does(BEGIN, list(waiting(ANA))).history())))
                .contains("never asked for the password");
    }

    @Test
    void failsWhereAProofWasWantedAndNoneArrived() {
        Proof proof = asked().provider(new PasswordAccepted("microsoft", ANA.username(), NOW))
                .does(SIGN_IN, list(ready(ANA, "12345678")));
        assertThat(seen(BY_PHONE.decide(proof.history()))).contains("no proof arrived");
    }

    @Test
    void looksAtThisPhoneAndThisAccountOnly() {
        Proof elsewhere =
                new Proof().does("p3", BEGIN, asking(PromptFor.SIGN_IN)).does(BEGIN, asking(PromptFor.PROOF_CHANNEL));
        assertThat(seen(EITHER.decide(elsewhere.history()))).contains("never asked for the password");

        Proof bens = asked().provider(new PasswordAccepted("microsoft", "ben@outlook.example", NOW))
                .provider(new ProofSent("microsoft", ANA.username(), Channel.PHONE, NOW));
        assertThat(seen(EITHER.decide(bens.history()))).contains("before a right password");
        Proof bensProof = asked().provider(new PasswordAccepted("microsoft", ANA.username(), NOW))
                .provider(new ProofAccepted("microsoft", "ben@outlook.example", Channel.PHONE, NOW));
        assertThat(seen(BY_PHONE.decide(bensProof.history()))).contains("no proof arrived");
    }

    private static Proof asked() {
        return new Proof().does(BEGIN, asking(PromptFor.SIGN_IN));
    }
}
