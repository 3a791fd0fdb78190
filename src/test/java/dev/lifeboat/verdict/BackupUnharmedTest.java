package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.Observation.Touch;
import dev.lifeboat.spi.Store;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackupUnharmedTest {

    private static final ShowsAccounts HARBOUR =
            new ShowsAccounts(Story.PHONE, List.of(Story.HARBOUR), false, Set.of());

    @Test
    void passesWhereItIsRecoveredWhateverWasWritten() {
        assertThat(new Story()
                        .touches(Store.ICLOUD, "ana", Touch.WRITTEN)
                        .shows(Story.accounts(Story.HARBOUR))
                        .judged(since(0)))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhereItIsNotAndSomethingWasWrittenOrDeleted() {
        for (Touch touch : List.of(Touch.WRITTEN, Touch.DELETED)) {
            Story story = new Story().touches(Store.ICLOUD, "ana", touch).shows(Story.accounts());
            assertThat(story.against(since(0)))
                    .contains("FAIL", "the backup in the icloud account 'ana'", "missing Harbour");
        }
    }

    @Test
    void concludesNothingWhereNobodyTouchedIt() {
        Story story = new Story().touches(Store.ICLOUD, "ana", Touch.WRITTEN);
        int since = story.mark();
        story.touches(Store.ICLOUD, "ana", Touch.READ)
                .touches(Store.ICLOUD, "ana-second", Touch.WRITTEN)
                .touches(Store.GOOGLE_DRIVE, "ana", Touch.DELETED)
                .shows(Story.accounts());

        assertThat(story.against(since(since))).contains("INCONCLUSIVE", "nothing was written or deleted", "R29");
        assertThat(story.breaks().against(since(since))).contains("INCONCLUSIVE", "no usable answer");
    }

    private static BackupUnharmed since(int mark) {
        return new BackupUnharmed(HARBOUR, Store.ICLOUD, "ana", mark);
    }
}
