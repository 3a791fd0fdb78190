package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Proof.ANA;
import static dev.lifeboat.verdict.Proof.CONTOSO;
import static dev.lifeboat.verdict.Proof.HARBOUR;
import static dev.lifeboat.verdict.Proof.NOW;
import static dev.lifeboat.verdict.Proof.PHONE;
import static dev.lifeboat.verdict.Proof.list;
import static dev.lifeboat.verdict.Proof.ready;
import static dev.lifeboat.verdict.Proof.seen;
import static dev.lifeboat.verdict.Proof.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.identity.ProviderEvent.CredentialDeleted;
import dev.lifeboat.simulator.identity.ProviderEvent.PasswordAccepted;
import org.junit.jupiter.api.Test;

class OthersUnchangedTest {

    private final Proof proof = new Proof().sees(list(waiting(ANA), waiting(CONTOSO), ready(HARBOUR, "111111")));
    private final OthersUnchanged check = new OthersUnchanged(PHONE, ANA, proof.mark());

    @Test
    void passesWhereOnlyTheProvenAccountAndTheCodesChanged() {
        proof.registered(ANA, PHONE).sees(list(ready(ANA, "12345678"), waiting(CONTOSO), ready(HARBOUR, "222222")));
        assertThat(check.decide(proof.history())).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsWhereAnotherAccountGotReadyWithIt() {
        proof.sees(list(ready(ANA, "12345678"), ready(CONTOSO, "333333"), ready(HARBOUR, "222222")));
        assertThat(seen(check.decide(proof.history()))).contains("Contoso (work-or-school, ana@contoso.example) ready");
    }

    @Test
    void failsWhereAnotherAccountWent() {
        proof.sees(list(ready(ANA, "12345678"), waiting(CONTOSO)));
        assertThat(check.decide(proof.history())).isInstanceOf(Verdict.Fail.class);
    }

    @Test
    void failsWhereAnotherProviderCreatedACredential() {
        proof.registered(CONTOSO, PHONE).sees(list(ready(ANA, "12345678"), waiting(CONTOSO), ready(HARBOUR, "222222")));
        assertThat(seen(check.decide(proof.history()))).contains("a credential of ana@contoso.example");
    }

    @Test
    void withoutAnotherAccountThereIsNothingToCheck() {
        Proof alone = new Proof().sees(list(waiting(ANA)));
        assertThatThrownBy(() -> new OthersUnchanged(PHONE, ANA, alone.mark()).decide(alone.history()))
                .hasMessageContaining("no other account");
    }

    @Test
    void failsWhereAnotherProviderDeletedACredential_andForNothingElseItDid() {
        proof.sees(list(ready(ANA, "12345678"), waiting(CONTOSO), ready(HARBOUR, "222222")))
                .provider(new PasswordAccepted("microsoft", "ben@outlook.example", NOW));
        assertThat(check.decide(proof.history())).isInstanceOf(Verdict.Pass.class);

        proof.provider(new CredentialDeleted("contoso", CONTOSO.username(), "of p1", NOW));
        assertThat(seen(check.decide(proof.history()))).contains("a credential of ana@contoso.example");
    }
}
