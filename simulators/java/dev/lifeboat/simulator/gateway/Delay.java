package dev.lifeboat.simulator.gateway;

import java.time.Duration;

/**
 * The answer comes late, in real time. It is for testing how adapters and drivers wait; examples never use it, because
 * their time is simulated.
 *
 * @param duration not negative
 */
public record Delay(Duration duration) implements Fault {

    public Delay {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("an answer cannot come early, by " + duration);
        }
    }

    @Override
    public Wire actOn(Call call) {
        return Wire.whole(call.carryOut()).late(duration);
    }
}
