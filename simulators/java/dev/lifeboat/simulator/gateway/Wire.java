package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.http.Reply;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What goes back to the app over the wire.
 *
 * @param manner whole, or how it is broken
 * @param reply what a whole or cut answer consists of; empty for the others
 * @param delay how long it is held back, in real time
 */
public record Wire(Manner manner, Optional<Reply> reply, Duration delay) {

    /** In what state an answer comes. */
    public enum Manner {
        WHOLE,
        /** The headers announce more than comes. */
        CUT_SHORT,
        /** The connection is reset, without a byte. */
        RESET,
        /** The connection is closed, without a byte. */
        EMPTY,
        /** Bytes that are not HTTP, then the connection is closed. */
        GARBAGE
    }

    static final Wire RESET = without(Manner.RESET);
    static final Wire EMPTY = without(Manner.EMPTY);
    static final Wire GARBAGE = without(Manner.GARBAGE);

    private static Wire without(Manner manner) {
        return new Wire(manner, Optional.empty(), Duration.ZERO);
    }

    static Wire whole(Reply reply) {
        return new Wire(Manner.WHOLE, Optional.of(reply), Duration.ZERO);
    }

    /** Half of the reply, under headers that announce all of it; of a reply without a body nothing is left to come. */
    static Wire cutShort(Reply reply) {
        byte[] body = reply.body();
        if (body.length == 0) {
            return EMPTY;
        }
        Reply half = new Reply(reply.status(), reply.headers(), Arrays.copyOf(body, body.length / 2));
        Reply announced = half.with("Content-Length", String.valueOf(body.length));
        return new Wire(Manner.CUT_SHORT, Optional.of(announced), Duration.ZERO);
    }

    Wire late(Duration by) {
        return new Wire(manner, reply, by);
    }
}
