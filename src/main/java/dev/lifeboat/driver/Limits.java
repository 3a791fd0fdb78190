package dev.lifeboat.driver;

import java.time.Duration;
import java.util.Objects;

/**
 * What the kit puts up with from an adapter. Each is a total, in real time: nothing that goes on trickling in makes it
 * longer.
 *
 * @param ready how long a started adapter may take until it answers
 * @param answer how long one answer may take, from the first byte sent to the last received
 * @param busy how long a screen may go on saying {@code busy}
 * @param poll how long to wait before asking a busy or starting adapter again
 * @param body the longest body of an answer, in bytes
 * @param head the longest status line and headers together, in bytes
 */
public record Limits(Duration ready, Duration answer, Duration busy, Duration poll, int body, int head) {

    public static final Limits STANDARD = new Limits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofMillis(20),
            8 << 20,
            64 << 10);

    public Limits {
        Objects.requireNonNull(ready, "ready");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(busy, "busy");
        Objects.requireNonNull(poll, "poll");
    }

    /** The same with another time to start in, as emulators need it. */
    public Limits withReady(Duration patience) {
        return new Limits(patience, answer, busy, poll, body, head);
    }

    /** The same with another time for each answer, as slow phones need it. */
    public Limits withAnswer(Duration patience) {
        return new Limits(ready, patience, busy, poll, body, head);
    }

    /** In seconds, as it stands in messages: {@code 20} or {@code 0.5}. */
    static String seconds(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0);
    }
}
