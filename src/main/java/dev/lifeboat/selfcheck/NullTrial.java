package dev.lifeboat.selfcheck;

import java.time.Duration;
import java.util.List;

/**
 * What became of an app that is none.
 *
 * @param app its id
 * @param passes the examples it passed of those that judge what a must-rule states; each of them proves nothing
 * @param examples how many it was held against
 * @param duration in real time
 */
public record NullTrial(String app, List<String> passes, int examples, Duration duration) {

    public NullTrial {
        passes = List.copyOf(passes);
    }

    List<Finding> findings() {
        return passes.stream()
                .map(id -> new Finding(Finding.Kind.VACUOUS, app, "it passes " + id + ", which proves nothing then"))
                .toList();
    }
}
