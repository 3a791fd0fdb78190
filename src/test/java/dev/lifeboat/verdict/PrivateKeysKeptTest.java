package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.observation.Observation.PrivateKeysSearched;
import dev.lifeboat.observation.Observation.ProviderNoted;
import dev.lifeboat.simulator.identity.ProviderEvent;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PrivateKeysKeptTest {

    private static final PrivateKeysKept CHECK = new PrivateKeysKept();
    private static final ProviderNoted RECEIVED =
            new ProviderNoted(new ProviderEvent.PrivateKeyReceived("microsoft", "ana", "p1", Instant.EPOCH));

    @Test
    void passesWhereRegisteredKeysWereSearchedForAndNotFound() {
        ProviderNoted harmless =
                new ProviderNoted(new ProviderEvent.PasswordAccepted("microsoft", "ana", Instant.EPOCH));
        assertThat(CHECK.decide(Passage.history(harmless, searched(2)))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsWhereOneWasFound_andSaysWhereAndWhatWasSearched() {
        assertThat(CHECK.decide(Passage.history(searched(2, "p1 to icloud/records-modify: PEM")))
                        .message())
                .contains("p1 to icloud/records-modify: PEM; 14 requests of 4053 bytes searched for 2 keys")
                .contains("1362 candidates tried, 10 bytes not scanned, opened in part: 3 of 4");
    }

    @Test
    void failsWhereAProviderGotOne() {
        assertThat(CHECK.decide(Passage.history(RECEIVED, searched(2)))).isInstanceOf(Verdict.Fail.class);
    }

    @Test
    void showsNothingWithoutARegisteredKeyOrASearch() {
        assertThat(CHECK.decide(Passage.history(searched(0)))).isInstanceOf(Verdict.Inconclusive.class);
        assertThatThrownBy(() -> CHECK.decide(Passage.history())).hasMessageContaining("nobody searched");
    }

    private static PrivateKeysSearched searched(int keys, String... found) {
        return new PrivateKeysSearched(keys, 14, 4053, 1362, 10, 3, 1, 700, new TreeSet<>(Set.of(found)));
    }
}
