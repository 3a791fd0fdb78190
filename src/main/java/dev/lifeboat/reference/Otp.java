package dev.lifeboat.reference;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.bouncycastle.util.encoders.DecoderException;

/**
 * What makes time-based codes (RFC 6238).
 *
 * @param secret in base32, capitals without padding
 * @param digits 6 to 8
 * @param period how long a code lives, in whole seconds
 */
public record Otp(String secret, Algorithm algorithm, int digits, Duration period) {

    /** The hash functions that the key URI format knows, by its names for them. */
    public enum Algorithm {
        SHA1,
        SHA256,
        SHA512;

        private String macName() {
            return "Hmac" + name();
        }
    }

    private static final long LONGEST_PERIOD = Duration.ofDays(1).toSeconds();

    public Otp {
        Objects.requireNonNull(algorithm, "algorithm");
        secret = secret.replaceAll("[\\s=-]", "").toUpperCase(Locale.ROOT);
        if (decoded(secret).length == 0) {
            throw new IllegalArgumentException("a secret needs at least a byte");
        }
        if (digits < 6 || digits > 8) {
            throw new IllegalArgumentException("codes have 6 to 8 digits, not " + digits);
        }
        if (period.toSeconds() < 1 || period.toSeconds() > LONGEST_PERIOD) {
            throw new IllegalArgumentException("codes live from a second to a day, not " + period);
        }
    }

    /** The code of an instant. */
    public String code(Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator(period, digits, algorithm.macName())
                    .generateOneTimePasswordString(new SecretKeySpec(decoded(secret), "RAW"), at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("every key of bytes fits HMAC", e);
        }
    }

    /** Whether both make their codes from the same bytes. */
    boolean sharesSecretWith(Otp other) {
        return secret.equals(other.secret);
    }

    private static byte[] decoded(String secret) {
        try {
            return Base32.decode(secret + "=".repeat((8 - secret.length() % 8) % 8));
        } catch (DecoderException notBase32) {
            throw new IllegalArgumentException("a secret is written in base32", notBase32);
        }
    }

    @Override
    public String toString() {
        return "Otp[" + algorithm + ", " + digits + " digits, " + period + "]";
    }
}
