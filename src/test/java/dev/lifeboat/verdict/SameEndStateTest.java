package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Proof.ANA;
import static dev.lifeboat.verdict.Proof.CONTOSO;
import static dev.lifeboat.verdict.Proof.PHONE;
import static dev.lifeboat.verdict.Proof.entry;
import static dev.lifeboat.verdict.Proof.list;
import static dev.lifeboat.verdict.Proof.ready;
import static dev.lifeboat.verdict.Proof.seen;
import static dev.lifeboat.verdict.Proof.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Screen;
import org.junit.jupiter.api.Test;

class SameEndStateTest {

    private static final SameEndState CHECK = new SameEndState(PHONE, "p3", CONTOSO, "contoso");

    @Test
    void passesForTwoReadyEntriesWithDifferentCodes() {
        Proof proof = registered(PHONE, "p3");
        assertThat(CHECK.decide(looked(proof, ready(CONTOSO, "111111"), ready(CONTOSO, "222222"))
                        .history()))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsWhereOneIsLess() {
        Proof proof = registered(PHONE, "p3");
        Screen.Account codesOnly = entry(CONTOSO, AccountState.READY, false, "222222");
        assertThat(seen(CHECK.decide(
                        looked(proof, ready(CONTOSO, "111111"), codesOnly).history())))
                .contains("ready with push with codes on one phone and ready with codes on the other");
    }

    @Test
    void failsWhereBothStillWait() {
        Proof proof = registered(PHONE, "p3");
        assertThat(seen(CHECK.decide(
                        looked(proof, waiting(CONTOSO), waiting(CONTOSO)).history())))
                .contains("needs-verification");
    }

    @Test
    void failsWhereTheProviderKnowsOnlyOne() {
        Proof proof = registered(PHONE);
        assertThat(seen(CHECK.decide(looked(proof, ready(CONTOSO, "111111"), ready(CONTOSO, "222222"))
                        .history())))
                .contains("not created a credential for each");
    }

    @Test
    void failsWhereItIsListedOnOnePhoneOnly() {
        Proof proof = registered(PHONE, "p3");
        assertThat(seen(CHECK.decide(looked(proof, ready(CONTOSO, "111111"), ready(ANA, "222222"))
                        .history())))
                .contains("it is not listed on both");
        assertThat(seen(CHECK.decide(looked(proof, ready(ANA, "222222"), ready(CONTOSO, "111111"))
                        .history())))
                .contains("it is not listed on both");
    }

    @Test
    void failsWhereTheCredentialIsOfAnotherProviderOrPerson() {
        Screen.Account ready = ready(CONTOSO, "111111");
        Proof elsewhere = registered(PHONE).registered(ANA, "p3");
        assertThat(CHECK.decide(looked(elsewhere, ready, ready).history())).isInstanceOf(Verdict.Fail.class);

        AccountName namesake = new AccountName(CONTOSO.kind(), "Fabrikam", CONTOSO.username());
        Proof other = registered(PHONE).registered(namesake, "p3");
        assertThat(CHECK.decide(looked(other, ready, ready).history())).isInstanceOf(Verdict.Fail.class);
    }

    private static Proof registered(String... devices) {
        Proof proof = new Proof();
        for (String device : devices) {
            proof.registered(CONTOSO, device);
        }
        return proof;
    }

    private static Proof looked(Proof proof, Screen.Account one, Screen.Account two) {
        return proof.sees(PHONE, list(one)).sees("p3", list(two));
    }
}
