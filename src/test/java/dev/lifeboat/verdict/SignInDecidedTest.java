package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.identity.ProviderEvent;
import org.junit.jupiter.api.Test;

class SignInDecidedTest {

    private static final SignInDecided APPROVED =
            new SignInDecided(Story.PHONE, "microsoft", "ana@outlook.example", true);

    @Test
    void passesWithASignedApprovalOfThisPhone() {
        assertThat(knownPhones().notes(answered("c1", true)).judged(APPROVED)).isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWithoutAnAnswerOrWithTheOther() {
        assertThat(knownPhones().against(APPROVED)).contains("signed approval", "no valid answer");
        assertThat(knownPhones().notes(answered("c1", false)).against(APPROVED)).contains("is a denial");
        SignInDecided denied = new SignInDecided(Story.PHONE, "microsoft", "ana@outlook.example", false);
        assertThat(knownPhones().notes(answered("c1", true)).against(denied)).contains("is an approval");
    }

    @Test
    void failsWhereAnotherPhoneSigned() {
        assertThat(knownPhones().notes(answered("c2", true)).against(APPROVED)).contains("signed by device p2");
        assertThat(knownPhones().notes(answered("c9", true)).against(APPROVED)).contains("device unknown");
    }

    @Test
    void aRefusedAnswerAndThoseOfOthersDoNotCount() {
        Story story = knownPhones()
                .notes(new ProviderEvent.SignInAnswerRefused(
                        "microsoft", "ana@outlook.example", "r1", "bad_signature", Story.NOW))
                .notes(new ProviderEvent.SignInAnswered(
                        "microsoft", "ben@outlook.example", "r2", "c1", true, Story.NOW))
                .notes(new ProviderEvent.SignInAnswered("contoso", "ana@outlook.example", "r3", "c1", true, Story.NOW));
        assertThat(story.against(APPROVED)).contains("no valid answer");
    }

    @Test
    void theLastAnswerCounts() {
        assertThat(knownPhones()
                        .notes(answered("c1", true))
                        .notes(answered("c1", false))
                        .against(APPROVED))
                .contains("FAIL");
    }

    private static Story knownPhones() {
        return new Story().notes(created("c1", Story.PHONE)).notes(created("c2", "p2"));
    }

    private static ProviderEvent created(String id, String device) {
        return new ProviderEvent.CredentialCreated("microsoft", "ana@outlook.example", id, device, null, Story.NOW);
    }

    private static ProviderEvent answered(String credential, boolean approved) {
        return new ProviderEvent.SignInAnswered(
                "microsoft", "Ana@Outlook.example", "r1", credential, approved, Story.NOW);
    }
}
