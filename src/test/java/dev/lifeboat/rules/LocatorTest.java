package dev.lifeboat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocatorTest {

    @Test
    void readsAnchorBlocksAndSentence() {
        assertThat(Locator.parse("return-it S2 N1 P1 s3"))
                .isEqualTo(new Locator(
                        "return-it",
                        List.of(
                                new Block(BlockKind.STEP, 2),
                                new Block(BlockKind.NOTE, 1),
                                new Block(BlockKind.PARAGRAPH, 1)),
                        3))
                .hasToString("return-it S2 N1 P1 s3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "return-it", "return-it s1", "return-it P1", "return-it P0 s1", "P1 s1", "a P1 s0"})
    void refusesWhatIsNotALocator(String spelling) {
        assertThatThrownBy(() -> Locator.parse(spelling))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'%s' is not a locator: expected an anchor", spelling);
    }

    @Test
    void refusesAnUnknownKindOfBlock() {
        assertThatThrownBy(() -> Locator.parse("return-it Z1 s1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No kind of block has the letter 'Z'");
    }
}
