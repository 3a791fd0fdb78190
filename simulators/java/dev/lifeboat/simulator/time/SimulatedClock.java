package dev.lifeboat.simulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of one simulated world. It stands still until it is moved, and only forwards. */
public final class SimulatedClock extends Clock {

    /** Where every world begins; shortly after the date of the first edition. */
    public static final Instant BEGINNING = Instant.parse("2019-02-01T09:00:00Z");

    private volatile Instant now;

    public SimulatedClock() {
        this(BEGINNING);
    }

    public SimulatedClock(Instant beginning) {
        this.now = beginning;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Lets time pass.
     *
     * @throws IllegalArgumentException if the duration is negative; a phone whose clock is wrong has its own skew
     */
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time passes forwards only, not by " + duration);
        }
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (!ZoneOffset.UTC.equals(zone)) {
            throw new IllegalArgumentException("simulated worlds live in UTC");
        }
        return this;
    }
}
