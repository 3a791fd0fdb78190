package dev.lifeboat.simulator.time;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance: the same seed and the same questions in the same order give the same answers. It is for simulations
 * only: what it makes is predictable and protects nothing.
 */
public final class Dice {

    private final SplittableRandom random;

    Dice(byte[] digest) {
        long seed = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            seed = seed << 8 | digest[i] & 0xff;
        }
        this.random = new SplittableRandom(seed);
    }

    /** So many random bytes. */
    public synchronized byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** So many random bytes, in lower-case hexadecimal. */
    public String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /** So many decimal digits; the first may be 0. */
    public synchronized String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** A number from 0 to {@code bound - 1}. */
    public synchronized int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of the choices. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
