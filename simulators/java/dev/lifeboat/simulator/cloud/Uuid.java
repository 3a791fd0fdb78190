package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.time.Dice;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Random names in the form of a version 4 UUID, from the world's own chance. */
final class Uuid {

    private Uuid() {}

    static String random(Dice dice) {
        ByteBuffer bytes = ByteBuffer.wrap(dice.bytes(16));
        long high = bytes.getLong() & ~0xf000L | 0x4000L;
        long low = bytes.getLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low).toString();
    }
}
