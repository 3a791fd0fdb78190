package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Proof.NOW;
import static dev.lifeboat.verdict.Proof.PHONE;
import static dev.lifeboat.verdict.Proof.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.device.CameraPermission;
import dev.lifeboat.simulator.device.PhoneEvent.CameraAskedFor;
import dev.lifeboat.simulator.device.PhoneEvent.FrameTaken;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CameraAskedFirstTest {

    private static final CameraAskedFirst CHECK = new CameraAskedFirst(PHONE);

    @Test
    void passesForAskingAndThenLooking() {
        Proof proof = new Proof().phone(asked(PHONE, true)).phone(frame(CameraPermission.GRANTED));
        assertThat(CHECK.decide(proof.history())).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void toleratesATryAfterADenial() {
        Proof proof = new Proof().phone(asked(PHONE, false)).phone(frame(CameraPermission.DENIED));
        assertThat(CHECK.decide(proof.history())).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsForLookingAndThenAsking() {
        Proof proof = new Proof().phone(frame(CameraPermission.NOT_ASKED)).phone(asked(PHONE, true));
        assertThat(seen(CHECK.decide(proof.history()))).contains("looked before it asked");
    }

    @Test
    void failsWhereOnlyAnotherPhoneAsked() {
        Proof proof = new Proof().phone(asked("p1", true)).phone(frame(CameraPermission.NOT_ASKED));
        assertThat(seen(CHECK.decide(proof.history()))).contains("without ever asking");
    }

    @Test
    void failsWhereNothingHappened() {
        assertThat(seen(CHECK.decide(new Proof().history()))).contains("never asked, and never looked");
    }

    private static CameraAskedFor asked(String phone, boolean granted) {
        return new CameraAskedFor(phone, NOW, true, "May it?", granted);
    }

    private static FrameTaken frame(CameraPermission permission) {
        return new FrameTaken(PHONE, NOW, permission, true, Optional.empty());
    }
}
