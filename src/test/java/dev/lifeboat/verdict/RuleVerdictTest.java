package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleVerdictTest {

    private static final Verdict PASS = new Verdict.Pass();
    private static final Verdict FAIL = new Verdict.Fail("this", "that", List.of(1));
    private static final Verdict INCONCLUSIVE = new Verdict.Inconclusive(Verdict.Origin.ADAPTER, "it died");
    private static final Verdict NOT_APPLICABLE = new Verdict.NotApplicable("not claimed");
    private static final Verdict NOT_RUN = new Verdict.NotRun("never reached");

    @Test
    void isViolatedByASingleFailure() {
        assertThat(of(PASS, INCONCLUSIVE, FAIL, NOT_RUN, NOT_APPLICABLE)).isEqualTo(RuleVerdict.VIOLATED);
    }

    @Test
    void isInconclusiveWhenOneExampleIsOrWasNotRun() {
        assertThat(of(PASS, INCONCLUSIVE, NOT_APPLICABLE)).isEqualTo(RuleVerdict.INCONCLUSIVE);
        assertThat(of(NOT_RUN, PASS)).isEqualTo(RuleVerdict.INCONCLUSIVE);
    }

    @Test
    void conformsWhenOnePassesAndTheRestDoesNotApply() {
        assertThat(of(NOT_APPLICABLE, PASS)).isEqualTo(RuleVerdict.CONFORMS);
        assertThat(of(PASS, PASS)).isEqualTo(RuleVerdict.CONFORMS);
    }

    @Test
    void doesNotApplyWhenNoExampleDoes() {
        assertThat(of(NOT_APPLICABLE, NOT_APPLICABLE)).isEqualTo(RuleVerdict.NOT_APPLICABLE);
    }

    @Test
    void isWaivedWhenEveryFailureIsAndTheRestIsDecided() {
        assertThat(RuleVerdict.of(FAIL, true)).isEqualTo(RuleVerdict.WAIVED);
        assertThat(RuleVerdict.of(List.of(RuleVerdict.WAIVED, RuleVerdict.CONFORMS, RuleVerdict.NOT_APPLICABLE)))
                .isEqualTo(RuleVerdict.WAIVED);
        assertThat(RuleVerdict.of(List.of(RuleVerdict.WAIVED, RuleVerdict.VIOLATED)))
                .isEqualTo(RuleVerdict.VIOLATED);
        assertThat(RuleVerdict.of(List.of(RuleVerdict.WAIVED, RuleVerdict.INCONCLUSIVE)))
                .isEqualTo(RuleVerdict.INCONCLUSIVE);
    }

    @Test
    void onlyAFailureCanBeWaived() {
        for (Verdict verdict : List.of(PASS, INCONCLUSIVE, NOT_APPLICABLE, NOT_RUN)) {
            assertThat(RuleVerdict.of(verdict, true)).as(verdict.word()).isEqualTo(RuleVerdict.of(verdict, false));
        }
    }

    @Test
    void needsAnExample() {
        assertThatThrownBy(() -> RuleVerdict.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static RuleVerdict of(Verdict... examples) {
        return RuleVerdict.of(Stream.of(examples)
                .map(verdict -> RuleVerdict.of(verdict, false))
                .toList());
    }
}
