package dev.lifeboat.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is altered in one bit is still text of the same alphabet. */
class DamageTest {

    @Test
    void theBitIsOneThatLeavesALetterOrDigit() {
        assertThat(altered("abcdef-_Z.zq")).isEqualTo("abcdef-_Z.zp");
        assertThat(altered("abcdefgh1234")).isEqualTo("abcdefgh0234");
    }

    @Test
    void whatIsNoTextIsAlteredWhereItStands() {
        byte[] payload = {-1, -2, -3, -4, -5, -6};

        assertThat(Damage.BIT_FLIPPED.in(List.of()).apply(payload)).containsExactly(-1, -2, -3, -4, -6, -6);
        assertThat(payload).as("the original").containsExactly(-1, -2, -3, -4, -5, -6);
    }

    private static String altered(String payload) {
        return new String(
                Damage.BIT_FLIPPED.in(List.of()).apply(payload.getBytes(StandardCharsets.US_ASCII)),
                StandardCharsets.US_ASCII);
    }
}
