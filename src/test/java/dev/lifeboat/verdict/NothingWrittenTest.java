package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.Observation.Touch;
import dev.lifeboat.spi.Store;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NothingWrittenTest {

    private static final NothingWritten EVER = new NothingWritten(0, Optional.empty());
    private static final NothingWritten BUT_ANA =
            new NothingWritten(0, Optional.of(new NothingWritten.Place(Store.ICLOUD, "ana")));

    @Test
    void passesWhereStoresWereOnlyRead() {
        assertThat(new Story().touches(Store.ICLOUD, "ana", Touch.READ).judged(EVER))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsOnAWriteAnywhereAndSaysWhere() {
        Story story = new Story()
                .touches(Store.GOOGLE_DRIVE, "ben", Touch.WRITTEN)
                .touches(Store.ICLOUD, "ana", Touch.WRITTEN);
        assertThat(story.judged(EVER)).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
            assertThat(fail.seen()).isEqualTo("2 writes, the first to 'ben' at google-drive");
            assertThat(fail.evidence()).containsExactly(1, 2);
        });
    }

    @Test
    void theExceptionIsOneAccountOfOneStore() {
        assertThat(new Story().touches(Store.ICLOUD, "ana", Touch.WRITTEN).judged(BUT_ANA))
                .isEqualTo(new Verdict.Pass());
        assertThat(new Story().touches(Store.GOOGLE_DRIVE, "ana", Touch.WRITTEN).against(BUT_ANA))
                .contains("but 'ana' at icloud", "1 writes");
        assertThat(new Story().touches(Store.ICLOUD, "ben", Touch.WRITTEN).against(BUT_ANA))
                .contains("FAIL");
    }

    @Test
    void whatWasWrittenBeforeDoesNotCount() {
        Story story = new Story().touches(Store.ICLOUD, "ana", Touch.WRITTEN);
        assertThat(story.judged(new NothingWritten(story.mark(), Optional.empty())))
                .isEqualTo(new Verdict.Pass());
    }
}
