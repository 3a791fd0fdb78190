package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Interrupted.NEW;
import static dev.lifeboat.verdict.Interrupted.OLD;
import static dev.lifeboat.verdict.Proof.seen;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RetryCompletesTest {

    private static final RetryCompletes CHECK = new RetryCompletes(0);

    private static Verdict of(Interrupted interrupted) {
        return CHECK.decide(interrupted.history());
    }

    @Test
    void passesWhereEverySecondTryLedToTheNewState() {
        assertThat(of(new Interrupted().cut(OLD, NEW).cut(NEW, NEW).uncut(NEW))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsWhereASecondTryDoubledAnEntry() {
        List<String> doubled = List.of("Harbour", "Lantern", "Lantern");
        Verdict verdict = of(new Interrupted().cut(OLD, NEW).cut(NEW, doubled).uncut(NEW));
        assertThat(seen(verdict)).contains("at call 2", "left [Harbour, Lantern, Lantern] instead of");
        assertThat(((Verdict.Fail) verdict).evidence()).containsExactly(2);
    }

    @Test
    void failsWhereASecondTryDidNotHelp() {
        assertThat(seen(of(new Interrupted().cut(OLD, OLD).uncut(NEW)))).contains("left [Harbour] instead of");
    }

    @Test
    void failsWhereNoCallWasMet() {
        assertThat(seen(of(new Interrupted().uncut(NEW)))).contains("no call that could be cut");
    }
}
