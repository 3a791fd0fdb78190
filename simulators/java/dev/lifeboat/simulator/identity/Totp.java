package dev.lifeboat.simulator.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What makes one-time codes, and the kit's own reckoning of them (RFC 6238, on RFC 4226). The providers verify with it
 * and checks compare with it, so it shares no code with any implementation under test.
 *
 * @param seed the raw bytes, at least one
 * @param digits 6 to 8
 * @param period whole seconds, at least one
 */
public record Totp(byte[] seed, TotpAlgorithm algorithm, int digits, Duration period) {

    public static final int DEFAULT_DIGITS = 6;
    public static final Duration DEFAULT_PERIOD = Duration.ofSeconds(30);

    public Totp {
        if (seed.length == 0) {
            throw new IllegalArgumentException("a TOTP seed needs at least one byte");
        }
        if (digits < 6 || digits > 8) {
            throw new IllegalArgumentException("a one-time code has 6 to 8 digits, not " + digits);
        }
        if (period.toSeconds() < 1 || period.getNano() != 0) {
            throw new IllegalArgumentException("a TOTP period is whole seconds, at least one, not " + period);
        }
        seed = seed.clone();
    }

    @Override
    public byte[] seed() {
        return seed.clone();
    }

    /** The seed in base32 without padding, as otpauth URIs carry it. */
    public String secret() {
        return Base32.encode(seed);
    }

    /** The number of the step that holds this moment. */
    public long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), period.toSeconds());
    }

    /** The code of this moment, with its leading zeros. */
    public String code(Instant at) {
        return codeOfStep(step(at));
    }

    /** Whether a provider takes this code now: that of the current step or the one before (RFC 6238 section 5.2). */
    public boolean accepts(String code, Instant now) {
        long step = step(now);
        return codeOfStep(step).equals(code) || codeOfStep(step - 1).equals(code);
    }

    private String codeOfStep(long step) {
        byte[] hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        int modulus = (int) Math.pow(10, digits);
        return String.format(Locale.ROOT, "%0" + digits + "d", truncated % modulus);
    }

    private byte[] hash(byte[] counter) {
        try {
            Mac mac = Mac.getInstance(algorithm.mac());
            mac.init(new SecretKeySpec(seed, algorithm.mac()));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no " + algorithm.mac(), e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totp totp
                && Arrays.equals(seed, totp.seed)
                && algorithm == totp.algorithm
                && digits == totp.digits
                && period.equals(totp.period);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seed);
    }

    /** Says everything but the seed. */
    @Override
    public String toString() {
        return "Totp[" + algorithm + ", " + digits + " digits, " + period + "]";
    }
}
