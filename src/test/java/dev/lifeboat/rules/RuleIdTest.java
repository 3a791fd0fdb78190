package dev.lifeboat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"R01", "R58", "X06", "X18"})
    void isSpelledAsItWasParsed(String spelling) {
        assertThat(RuleId.parse(spelling)).hasToString(spelling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R", "R5", "R00", "R085", "r58", "Y01", "R5x", " R58", "58"})
    void refusesWhatIsNotAnId(String spelling) {
        assertThatThrownBy(() -> RuleId.parse(spelling))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' is not a rule id: expected R or X and two digits, such as R58", spelling);
    }

    @Test
    void sortsAsTheCatalogueLists() {
        assertThat(Stream.of("X01", "R10", "R09", "R61").map(RuleId::parse).sorted())
                .extracting(RuleId::toString)
                .containsExactly("R09", "R10", "R61", "X01");
    }

    @Test
    void isSpelledAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(RuleId.parse("X06")).hasToString("X06");
        } finally {
            Locale.setDefault(before);
        }
    }
}
