package dev.lifeboat.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Says where the time went, part by part. It measures real time and nothing depends on it. */
public final class Stopwatch {

    private final Map<String, Duration> parts = new LinkedHashMap<>();
    private final long began = System.nanoTime();
    private long lap = began;

    /** Ends a part that began when the last one ended. */
    public void lap(String part) {
        long now = System.nanoTime();
        parts.merge(part, Duration.ofNanos(now - lap), Duration::plus);
        lap = now;
    }

    /** Since it was started. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** For example {@code 4.2 s: planning 0.9, examples 2.6, reports 0.7}. */
    @Override
    public String toString() {
        return seconds(Duration.ofNanos(lap - began)) + " s: "
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + " " + seconds(part.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String seconds(Duration duration) {
        long tenths = (duration.toMillis() + 50) / 100;
        return tenths / 10 + "." + tenths % 10;
    }
}
