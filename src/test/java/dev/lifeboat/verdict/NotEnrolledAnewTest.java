package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.identity.ProviderEvent.Enrolled;
import dev.lifeboat.simulator.identity.ProviderEvent.PasswordAccepted;
import org.junit.jupiter.api.Test;

class NotEnrolledAnewTest {

    private final Story story = new Story().notes(new Enrolled("Harbour", "ana", 1, Story.NOW));
    private final NotEnrolledAnew check = new NotEnrolledAnew(story.mark());

    @Test
    void passesWhenTheProviderEnrolledThePersonOnlyBefore() {
        assertThat(story.judged(check)).isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhenItDidSince() {
        story.notes(new Enrolled("Harbour", "ana", 2, Story.NOW));
        assertThat(story.against(check)).contains("FAIL", "1 new enrolments");
    }

    @Test
    void nothingElseAtAProviderIsAnEnrolment() {
        story.notes(new PasswordAccepted("microsoft", "ana", Story.NOW));
        assertThat(story.judged(check)).isEqualTo(new Verdict.Pass());
    }
}
