package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.Observation.Touch;
import dev.lifeboat.spi.Store;
import org.junit.jupiter.api.Test;

class StoreTouchedTest {

    private static final StoreTouched WRITTEN = new StoreTouched(Store.ICLOUD, "ana", Touch.WRITTEN, 0, true);
    private static final StoreTouched NOT_READ = new StoreTouched(Store.ICLOUD, "ana", Touch.READ, 0, false);

    @Test
    void passesWhereItHappenedAndShould() {
        assertThat(new Story().touches(Store.ICLOUD, "ana", Touch.WRITTEN).judged(WRITTEN))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhereItHappenedElsewhereOrOtherwise() {
        assertThat(new Story()
                        .touches(Store.ICLOUD, "ana", Touch.READ)
                        .touches(Store.ICLOUD, "ben", Touch.WRITTEN)
                        .touches(Store.GOOGLE_DRIVE, "ana", Touch.WRITTEN)
                        .against(WRITTEN))
                .contains("the icloud account 'ana' to be written", "no such access to it");
    }

    @Test
    void failsWhereItHappenedBefore() {
        Story story = new Story().touches(Store.ICLOUD, "ana", Touch.WRITTEN);
        assertThat(story.against(new StoreTouched(Store.ICLOUD, "ana", Touch.WRITTEN, story.mark(), true)))
                .contains("FAIL");
    }

    @Test
    void passesWhereItDidNotHappenAndShouldNot() {
        assertThat(new Story().touches(Store.ICLOUD, "ana", Touch.WRITTEN).judged(NOT_READ))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhereItHappenedAndShouldNot() {
        Story story = new Story()
                .touches(Store.ICLOUD, "ana", Touch.READ)
                .touches(Store.ICLOUD, "ben", Touch.READ)
                .touches(Store.ICLOUD, "ana", Touch.READ);
        assertThat(story.judged(NOT_READ)).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
            assertThat(fail.message()).contains("not to be read", "2 such accesses to it");
            assertThat(fail.evidence()).containsExactly(1, 3);
        });
    }
}
