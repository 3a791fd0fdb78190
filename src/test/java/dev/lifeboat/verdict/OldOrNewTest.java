package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Interrupted.NEW;
import static dev.lifeboat.verdict.Interrupted.OLD;
import static dev.lifeboat.verdict.Proof.seen;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OldOrNewTest {

    private static final OldOrNew CHECK = new OldOrNew(0);

    private static Verdict of(Interrupted interrupted) {
        return CHECK.decide(interrupted.history());
    }

    @Test
    void passesWhereEachCutLeftTheOldOrTheNewState() {
        Interrupted attempts =
                new Interrupted().cut(OLD, NEW).cut(NEW, true, NEW).uncut(NEW);
        assertThat(of(attempts)).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsWhereACutLeftNothing() {
        Interrupted attempts =
                new Interrupted().cut(OLD, NEW).cut(List.of(), NEW).uncut(NEW);
        assertThat(seen(of(attempts)))
                .contains("a lost answer at call 2 (icloud/records-modify) left [], which is neither");
        assertThat(((Verdict.Fail) of(attempts)).evidence()).containsExactly(2);
    }

    @Test
    void failsWhereTheOldStateIsCalledDone() {
        Interrupted attempts = new Interrupted().cut(OLD, true, NEW).uncut(NEW);
        assertThat(seen(of(attempts))).contains("the app says that it is done");
    }

    @Test
    void failsWhereItDoesNotWorkUncutEither() {
        assertThat(seen(of(new Interrupted().cut(OLD, NEW).uncut(OLD))))
                .contains("a lost answer only after its last call, left [Harbour]");
    }

    @Test
    void failsWhereNoCallWasMet() {
        assertThat(seen(of(new Interrupted().uncut(NEW)))).contains("no call that could be cut");
    }

    @Test
    void countsTheOtherFindings() {
        List<String> nothing = List.of();
        Interrupted two = new Interrupted().cut(nothing, NEW).cut(nothing, NEW).uncut(NEW);
        assertThat(seen(of(two))).endsWith("(and 1 more such attempts).");
        assertThat(((Verdict.Fail) of(two)).evidence()).containsExactly(1, 2);
        assertThat(seen(of(new Interrupted().cut(nothing, NEW).uncut(NEW)))).doesNotContain("more such attempts");
    }
}
