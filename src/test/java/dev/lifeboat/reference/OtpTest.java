package dev.lifeboat.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtpTest {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void theVectorsOfRfc6238Hold(long second, String sha1, String sha256, String sha512) {
        Instant at = Instant.ofEpochSecond(second);

        assertThat(new Otp(secretOf(20), Otp.Algorithm.SHA1, 8, PERIOD).code(at))
                .isEqualTo(sha1);
        assertThat(new Otp(secretOf(32), Otp.Algorithm.SHA256, 8, PERIOD).code(at))
                .isEqualTo(sha256);
        assertThat(new Otp(secretOf(64), Otp.Algorithm.SHA512, 8, PERIOD).code(at))
                .isEqualTo(sha512);
    }

    private static String secretOf(int bytes) {
        String digits = "1234567890".repeat(7).substring(0, bytes);
        return Base32.toBase32String(digits.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void secretsAreReadAsPeopleWriteThem() {
        Otp tidy = new Otp("JBSWY3DPEHPK3PXP", Otp.Algorithm.SHA1, 6, PERIOD);
        Otp typed = new Otp("jbsw y3dp-ehpk 3pxp====", Otp.Algorithm.SHA1, 6, PERIOD);

        assertThat(typed).isEqualTo(tidy);
        assertThat(tidy.code(Instant.ofEpochSecond(59))).isEqualTo("996554");
        assertThat(tidy.toString()).doesNotContain("JBSWY3DP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "1", "NOT BASE32!", "0189"})
    void whatIsNoSecretIsRefused(String text) {
        assertThatThrownBy(() -> new Otp(text, Otp.Algorithm.SHA1, 6, PERIOD))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
