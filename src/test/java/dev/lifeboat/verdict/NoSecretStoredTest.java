package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NoSecretStoredTest {

    private static final NoSecretStored ANYWHERE = new NoSecretStored("", true);
    private static final NoSecretStored LYING = new NoSecretStored("", false);
    private static final NoSecretStored OF_CONTOSO = new NoSecretStored("contoso.", true);

    @Test
    void passesWhereNoneOfThoseMeantWasFound() {
        Story story = new Story().searches(400, Set.of(), Set.of("⟨harbour.totp-seed⟩"));
        assertThat(story.judged(LYING)).isEqualTo(new Verdict.Pass());
        assertThat(story.judged(OF_CONTOSO)).isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWithTheReferencesOfThoseFound() {
        Story opened = new Story().searches(400, Set.of(), Set.of("⟨contoso.ana.totp-seed⟩", "⟨harbour.totp-seed⟩"));
        assertThat(opened.against(OF_CONTOSO)).endsWith("seen: ⟨contoso.ana.totp-seed⟩.");
        assertThat(opened.against(ANYWHERE)).endsWith("seen: ⟨contoso.ana.totp-seed⟩, ⟨harbour.totp-seed⟩.");

        Story lying = new Story().searches(400, Set.of("⟨ana.password⟩"), Set.of());
        assertThat(lying.against(LYING)).contains("no secret in what is stored", "⟨ana.password⟩");
        assertThat(lying.against(ANYWHERE)).contains("in the opened backup", "⟨ana.password⟩");
    }

    @Test
    void onlyTheLastSearchCounts() {
        Story story =
                new Story().searches(9, Set.of("⟨ana.password⟩"), Set.of()).searches(9, Set.of(), Set.of());
        assertThat(story.judged(LYING)).isEqualTo(new Verdict.Pass());
    }

    @Test
    void concludesNothingWhereNothingWasStored() {
        assertThat(new Story().searches(0, Set.of(), Set.of()).against(LYING))
                .contains("INCONCLUSIVE", "nothing to search");
    }

    @Test
    void isADefectOfTheExampleWhereNobodySearched() {
        assertThatThrownBy(() -> new Story().judged(LYING)).isInstanceOf(IllegalStateException.class);
    }
}
