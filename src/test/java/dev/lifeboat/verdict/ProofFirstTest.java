package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Proof.ANA;
import static dev.lifeboat.verdict.Proof.CONTOSO;
import static dev.lifeboat.verdict.Proof.NOW;
import static dev.lifeboat.verdict.Proof.PHONE;
import static dev.lifeboat.verdict.Proof.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.device.CameraPermission;
import dev.lifeboat.simulator.device.PhoneEvent.FrameTaken;
import dev.lifeboat.simulator.identity.Channel;
import dev.lifeboat.simulator.identity.ProviderEvent.ProofAccepted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofFirstTest {

    private static final ProofFirst PERSONAL = new ProofFirst(PHONE, ANA, 0);
    private static final ProofFirst WORK = new ProofFirst(PHONE, CONTOSO, 0);
    private static final ProofAccepted PROVEN = new ProofAccepted("microsoft", ANA.username(), Channel.EMAIL, NOW);
    private static final FrameTaken SCANNED = frame(PHONE, true);

    @Test
    void passesWhereTheProofComesFirst() {
        assertThat(PERSONAL.decide(new Proof()
                        .provider(PROVEN)
                        .requests("credentials-create", 201)
                        .history()))
                .isInstanceOf(Verdict.Pass.class);
        assertThat(WORK.decide(
                        new Proof().phone(SCANNED).requests("activate", 201).history()))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsForATryBeforeTheProofEvenIfItWasRefused() {
        Proof proof =
                new Proof().requests("credentials-create", 403).provider(PROVEN).requests("credentials-create", 201);
        assertThat(seen(PERSONAL.decide(proof.history()))).contains("before the proof");
    }

    @Test
    void failsForACredentialWithoutAnyProof() {
        assertThat(seen(WORK.decide(new Proof().requests("activate", 201).history())))
                .contains("without any proof");
    }

    @Test
    void failsWhereNoCredentialWasAskedFor() {
        assertThat(seen(PERSONAL.decide(new Proof().provider(PROVEN).history())))
                .contains("no credential was ever asked for");
    }

    @Test
    void anotherPersonsProofOrAnotherPhonesScanOrAnEmptyPictureProvesNothing() {
        ProofAccepted bens = new ProofAccepted("microsoft", "ben@outlook.example", Channel.EMAIL, NOW);
        assertThat(seen(PERSONAL.decide(new Proof()
                        .provider(bens)
                        .requests("credentials-create", 201)
                        .history())))
                .contains("without any proof");
        for (FrameTaken frame : List.of(frame("p1", true), frame(PHONE, false))) {
            assertThat(seen(WORK.decide(
                            new Proof().phone(frame).requests("activate", 201).history())))
                    .contains("without any proof");
        }
    }

    private static FrameTaken frame(String phone, boolean somethingInFront) {
        return new FrameTaken(phone, NOW, CameraPermission.GRANTED, somethingInFront, Optional.empty());
    }
}
