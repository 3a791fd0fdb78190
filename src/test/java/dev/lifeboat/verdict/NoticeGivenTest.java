package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Proof.PHONE;
import static dev.lifeboat.verdict.Proof.screen;
import static dev.lifeboat.verdict.Proof.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.simulator.time.SimulatedClock;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeGivenTest {

    private static NoticeGiven check(boolean said) {
        return new NoticeGiven(PHONE, Set.of(NoticeCode.BACKUP_FAILED), 0, said);
    }

    private static History saying(NoticeCode... codes) {
        List<Screen.Notice> notices = List.of(codes).stream()
                .map(code -> new Screen.Notice(code, Optional.empty(), ""))
                .toList();
        Recorder recorder = new Recorder(new SimulatedClock());
        recorder.record(new Observation.ActionTaken(
                PHONE,
                new Action.TurnOnBackup(),
                new Answer.Shown(screen(List.of(), notices, List.of(), List.of(), List.of()))));
        return recorder.history();
    }

    @Test
    void passesWhereItIsSaid() {
        assertThat(check(true).decide(saying(NoticeCode.OFFLINE, NoticeCode.BACKUP_FAILED)))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsWhereSomethingElseIsSaid() {
        assertThat(seen(check(true).decide(saying(NoticeCode.BACKUP_DONE)))).contains("only the notices [backup-done]");
    }

    @Test
    void passesWhereItIsNotSaidAndShouldNotBe() {
        assertThat(check(false).decide(saying(NoticeCode.OFFLINE))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsWhereItIsSaidAndShouldNotBe() {
        Verdict verdict = check(false).decide(saying(NoticeCode.BACKUP_FAILED));
        assertThat(seen(verdict)).contains("that it does");
        assertThat(((Verdict.Fail) verdict).evidence()).containsExactly(1);
    }

    @Test
    void asksForADeedThatCanBeAnswered() {
        assertThatIllegalStateException()
                .isThrownBy(() -> check(true).decide(new History(List.of())))
                .withMessageContaining("nobody did anything on p2");
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeGiven(PHONE, Set.of(), 0, true));
    }

    @Test
    void whatAnotherPhoneSaysDoesNotCount() {
        NoticeGiven other = new NoticeGiven("p1", Set.of(NoticeCode.BACKUP_FAILED), 0, true);
        assertThatIllegalStateException()
                .isThrownBy(() -> other.decide(saying(NoticeCode.BACKUP_FAILED)))
                .withMessageContaining("nobody did anything on p1");
    }
}
