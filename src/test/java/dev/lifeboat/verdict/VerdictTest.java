package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void eachHasItsWordAndSaysWhy() {
        assertThat(List.of(
                        new Verdict.Pass(),
                        new Verdict.Fail("this", "that", List.of()),
                        new Verdict.Inconclusive(Verdict.Origin.ADAPTER, "It died."),
                        new Verdict.NotApplicable("Not claimed."),
                        new Verdict.NotRun("Never reached.")))
                .extracting(verdict -> verdict.word() + ": " + verdict.message())
                .containsExactly(
                        "PASS: ",
                        "FAIL: Expected this; seen: that.",
                        "INCONCLUSIVE: It died.",
                        "NOT_APPLICABLE: Not claimed.",
                        "NOT_RUN: Never reached.");
    }

    @Test
    void claimsAreSpelledAsTheReportsSpellThem() {
        assertThat(List.of(ClaimVerdict.values()))
                .extracting(ClaimVerdict::words)
                .containsExactly(
                        "NON-CONFORMANT",
                        "INCONCLUSIVE",
                        "NO CLAIM",
                        "PARTIAL",
                        "CONFORMANT WITH WAIVERS",
                        "CONFORMANT SUBSET",
                        "CONFORMANT");
    }

    @Test
    void aFailureOfACheckPointsAtTheNewestEntry_ifThereIsOne() {
        NotEnrolledAnew check = new NotEnrolledAnew(0);
        Story story = new Story();
        assertThat(evidence(Judgement.fail(check, "that", story.history()))).isEmpty();
        story.breaks().breaks();
        assertThat(evidence(Judgement.fail(check, "that", story.history()))).containsExactly(2);
    }

    private static List<Integer> evidence(Verdict verdict) {
        return ((Verdict.Fail) verdict).evidence();
    }
}
