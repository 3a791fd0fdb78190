package dev.lifeboat.simulator.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void agreesWithEveryVectorOfRfc6238(long second, String sha1, String sha256, String sha512) {
        Instant at = Instant.ofEpochSecond(second);
        assertThat(ofTheStandard(TotpAlgorithm.SHA1).code(at)).isEqualTo(sha1);
        assertThat(ofTheStandard(TotpAlgorithm.SHA256).code(at)).isEqualTo(sha256);
        assertThat(ofTheStandard(TotpAlgorithm.SHA512).code(at)).isEqualTo(sha512);
    }

    @ParameterizedTest
    @CsvSource({"59, 996554", "1111111109, 071271"})
    void agreesWithTheVectorOfTheKeyUriFormat(long second, String code) {
        Totp totp = new Totp(Base32.decode("JBSWY3DPEHPK3PXP"), TotpAlgorithm.SHA1, 6, HALF_A_MINUTE);
        assertThat(totp.seed()).startsWith("Hello!".getBytes(StandardCharsets.US_ASCII));
        assertThat(totp.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void agreesWithTheCountersOfRfc4226(long counter, String code) {
        Totp totp = new Totp(seed(20), TotpAlgorithm.SHA1, 6, Duration.ofSeconds(1));
        assertThat(totp.code(Instant.ofEpochSecond(counter))).isEqualTo(code);
    }

    @Test
    void acceptsTheCurrentStepAndTheOneBeforeAndNoOther() {
        Totp totp = ofTheStandard(TotpAlgorithm.SHA1);
        Instant now = Instant.ofEpochSecond(1111111111);
        assertThat(totp.accepts(totp.code(now), now)).isTrue();
        assertThat(totp.accepts(totp.code(now.minusSeconds(30)), now)).isTrue();
        assertThat(totp.accepts(totp.code(now.minusSeconds(60)), now)).isFalse();
        assertThat(totp.accepts(totp.code(now.plusSeconds(30)), now)).isFalse();
        assertThat(totp.accepts("", now)).isFalse();
    }

    @Test
    void refusesWhatNoProviderCouldMean() {
        assertThatThrownBy(() -> new Totp(new byte[0], TotpAlgorithm.SHA1, 6, HALF_A_MINUTE))
                .hasMessageContaining("at least one byte");
        assertThatThrownBy(() -> new Totp(seed(20), TotpAlgorithm.SHA1, 9, HALF_A_MINUTE))
                .hasMessageContaining("6 to 8 digits, not 9");
        assertThatThrownBy(() -> new Totp(seed(20), TotpAlgorithm.SHA1, 6, Duration.ofMillis(1500)))
                .hasMessageContaining("PT1.5S");
    }

    @Test
    void neverShowsItsSeed() {
        Totp totp = ofTheStandard(TotpAlgorithm.SHA256);
        assertThat(totp.toString()).doesNotContain(totp.secret()).contains("SHA256");
    }

    private static Totp ofTheStandard(TotpAlgorithm algorithm) {
        return new Totp(seed(algorithm.seedLength()), algorithm, 8, HALF_A_MINUTE);
    }

    /** The standard's seed is as long as the hash; one length for all is the classic mistake. */
    private static byte[] seed(int length) {
        return "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }
}
