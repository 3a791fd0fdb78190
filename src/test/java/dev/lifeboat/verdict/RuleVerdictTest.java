package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleVerdictTest {

    private static final Verdict PASS = new Verdict.Pass();
    private static final Verdict FAIL = new Verdict.Fail("this", "that", List.of(1));
    private static final Verdict INCONCLUSIVE = new Verdict.Inconclusive(Verdict.Origin.ADAPTER, "it died");
    private static final Verdict NOT_APPLICABLE = new Verdict.NotApplicable("not claimed");
    private static final Verdict NOT_RUN = new Verdict.NotRun("never reached");

    @Test
    void isViolatedByASingleFailure() {
        assertThat(RuleVerdict.of(List.of(PASS, INCONCLUSIVE, FAIL, NOT_RUN, NOT_APPLICABLE)))
                .isEqualTo(RuleVerdict.VIOLATED);
    }

    @Test
    void isInconclusiveWhenOneExampleIsOrWasNotRun() {
        assertThat(RuleVerdict.of(List.of(PASS, INCONCLUSIVE, NOT_APPLICABLE))).isEqualTo(RuleVerdict.INCONCLUSIVE);
        assertThat(RuleVerdict.of(List.of(NOT_RUN, PASS))).isEqualTo(RuleVerdict.INCONCLUSIVE);
    }

    @Test
    void conformsWhenOnePassesAndTheRestDoesNotApply() {
        assertThat(RuleVerdict.of(List.of(NOT_APPLICABLE, PASS))).isEqualTo(RuleVerdict.CONFORMS);
        assertThat(RuleVerdict.of(List.of(PASS, PASS))).isEqualTo(RuleVerdict.CONFORMS);
    }

    @Test
    void doesNotApplyWhenNoExampleDoes() {
        assertThat(RuleVerdict.of(List.of(NOT_APPLICABLE, NOT_APPLICABLE))).isEqualTo(RuleVerdict.NOT_APPLICABLE);
    }

    @Test
    void needsAnExample() {
        assertThatThrownBy(() -> RuleVerdict.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
