package dev.lifeboat.simulator.time;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Where all chance of a run comes from. Equal seeds give equal worlds, whatever runs beside them.
 *
 * @param value any text; a run's seed is a number, a world's adds the example it is for
 */
public record Seed(String value) {

    public Seed {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("a seed needs a value");
        }
    }

    public static Seed of(long value) {
        return new Seed(Long.toString(value));
    }

    /** A seed of its own for something named, independent of every other name. */
    public Seed forThe(String name) {
        return new Seed(value + "/" + name);
    }

    /** The dice for something named, independent of every other name and of the order in which they are asked for. */
    public Dice dice(String name) {
        return new Dice(digest(value + "/" + name));
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
