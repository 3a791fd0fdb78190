package dev.lifeboat.simulator.cloud;

/**
 * How much an account may hold.
 *
 * @param bytes of names and values together, as the store counts them
 */
public record Quota(long bytes) {

    /** More than any example stores. */
    public static final Quota UNLIMITED = new Quota(Long.MAX_VALUE);

    public Quota {
        if (bytes < 0) {
            throw new IllegalArgumentException("a quota is 0 bytes or more, not " + bytes);
        }
    }

    /** Whether a change is allowed: it fits, or it makes a full account no fuller. */
    boolean allows(long before, long after) {
        return after <= bytes || after <= before;
    }
}
