package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.observation.Observation.StoreSearched;
import dev.lifeboat.spi.Store;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The checks that rest on a search of a cloud account: {@link OnlyCodesStored} and {@link NoSecretStored}. */
class StoredSecretsTest {

    private static final OnlyCodesStored ONLY_CODES = new OnlyCodesStored();
    private static final NoSecretStored NONE_LYING = new NoSecretStored("", false);
    private static final NoSecretStored NONE_OF_CONTOSO = new NoSecretStored("contoso.", true);
    private static final String SEED = "⟨harbour.ana.totp-seed.2⟩";
    private static final String WORK = "⟨contoso.ana.totp-seed⟩";

    @Test
    void passWhereOnlyTheOpenedBackupHoldsSeeds() {
        StoreSearched search = search(List.of(), List.of(SEED));
        for (Check check : List.of(ONLY_CODES, NONE_LYING, NONE_OF_CONTOSO)) {
            assertThat(check.decide(Passage.history(search))).isInstanceOf(Verdict.Pass.class);
        }
    }

    @Test
    void onlyCodesStored_failsOnAnythingElse_openedOrLying() {
        for (String other : List.of("⟨ana.password⟩", "⟨ana.refresh-token⟩", "⟨mail.invoice⟩", "⟨ana.backup-key⟩")) {
            assertThat(ONLY_CODES
                            .decide(Passage.history(search(List.of(), List.of(SEED, other))))
                            .message())
                    .contains(
                            other
                                    + "; 2 values of 500 bytes searched, 1 of 2 payloads opened: opened in part, 300 bytes stayed")
                    .doesNotContain(SEED);
            assertThat(ONLY_CODES.decide(Passage.history(search(List.of(other), List.of()))))
                    .isInstanceOf(Verdict.Fail.class);
        }
    }

    @Test
    void noSecretStored_failsOnItsOwnOnly() {
        assertThat(NONE_LYING.decide(Passage.history(search(List.of(SEED), List.of()))))
                .isInstanceOf(Verdict.Fail.class);
        assertThat(NONE_OF_CONTOSO.decide(Passage.history(search(List.of(SEED), List.of()))))
                .isInstanceOf(Verdict.Pass.class);
        assertThat(NONE_OF_CONTOSO.decide(Passage.history(search(List.of(), List.of(WORK)))))
                .isInstanceOf(Verdict.Fail.class);
    }

    @Test
    void showNothingWhereNothingIsStored() {
        StoreSearched empty = new StoreSearched(Store.ICLOUD, "ana", 0, 0, 0, 0, 0, noneFound(), noneFound());
        for (Check check : List.of(ONLY_CODES, NONE_LYING)) {
            assertThat(check.decide(Passage.history(empty))).isInstanceOf(Verdict.Inconclusive.class);
            assertThatThrownBy(() -> check.decide(Passage.history())).hasMessageContaining("nobody searched");
        }
    }

    private static TreeSet<String> noneFound() {
        return new TreeSet<>(Collections.emptySet());
    }

    private static StoreSearched search(List<String> lying, List<String> opened) {
        return new StoreSearched(Store.ICLOUD, "ana", 2, 500, 2, 1, 300, new TreeSet<>(lying), new TreeSet<>(opened));
    }
}
