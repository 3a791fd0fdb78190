package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.spi.Store;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PayloadStoredTest {

    private static final PayloadStored OF_ANA = new PayloadStored(Store.ICLOUD, "ana");

    @Test
    void passesWhereMoreThanLabelsLies() {
        assertThat(new Story().searches(65, Set.of(), Set.of()).judged(OF_ANA)).isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhereThereAreOnlyLabelsOrNothing() {
        assertThat(new Story().searches(64, Set.of(), Set.of()).against(OF_ANA))
                .contains("the icloud account 'ana'", "1 values of 64 bytes together");
        assertThat(new Story()
                        .searches(900, Set.of(), Set.of())
                        .searches(0, Set.of(), Set.of())
                        .against(OF_ANA))
                .contains("0 values of 0 bytes");
    }

    @Test
    void isADefectOfTheExampleWhereThatAccountWasNotSearched() {
        Story story = new Story().searches(900, Set.of(), Set.of());
        assertThatThrownBy(() -> story.judged(new PayloadStored(Store.ICLOUD, "ben")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> story.judged(new PayloadStored(Store.GOOGLE_DRIVE, "ana")))
                .isInstanceOf(IllegalStateException.class);
    }
}
