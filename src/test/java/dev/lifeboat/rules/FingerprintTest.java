package dev.lifeboat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @Test
    void isTheBeginningOfSha256() {
        // Of "abc", the first example of the standard, FIPS 180-4.
        assertThat(Fingerprint.of("abc")).hasToString("ba7816bf8f01cfea");
    }

    @Test
    void doesNotDependOnWhiteSpaceOrOnHowALetterIsComposed() {
        assertThat(Fingerprint.of("  een\u00a0caf\u00e9\n\tdicht ")).isEqualTo(Fingerprint.of("een cafe\u0301 dicht"));
    }

    @Test
    void dependsOnEveryOtherCharacter() {
        assertThat(Fingerprint.of("One card.")).isNotEqualTo(Fingerprint.of("One card,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ba7816bf8f01cfe", "BA7816BF8F01CFEA", "ba7816bf8f01cfeaa", "ga7816bf8f01cfea"})
    void refusesWhatIsNotAFingerprint(String hex) {
        assertThatThrownBy(() -> new Fingerprint(hex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' is not a fingerprint: expected 16 hexadecimal digits in lower case", hex);
    }
}
