package dev.lifeboat.evidence;

import dev.lifeboat.spi.ConformanceStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of a run's log, {@code run.ndjson}. */
public sealed interface RunRecord {

    /**
     * The first line: what will be run.
     *
     * @param format of all evidence of the run; 1 so far
     * @param kit its version
     * @param plan the digest of the whole plan, of which a shard runs a part
     * @param shard such as {@code 3/8}
     * @param features the folder of the features, if they are not the kit's own
     * @param planned ids of the examples with their platforms
     */
    record Began(
            int format,
            String kit,
            String began,
            String edition,
            long seed,
            boolean strict,
            ConformanceStatement subject,
            String plan,
            Optional<String> shard,
            Optional<String> features,
            List<String> planned)
            implements RunRecord {

        /** The format that this kit writes. */
        public static final int FORMAT = 1;
    }

    /**
     * A verdict, written before it is announced to anybody.
     *
     * @param example id with its platform
     * @param origin of an inconclusive one
     * @param evidence the file of its evidence, relative to the run's folder
     */
    record Decided(
            String example,
            String verdict,
            Optional<String> origin,
            String message,
            long durationMillis,
            String evidence)
            implements RunRecord {}

    /**
     * The last line of a run that came to its end.
     *
     * @param counts how many verdicts of each kind there are
     */
    record Ended(int planned, int decided, Map<String, Integer> counts) implements RunRecord {}

    /** The last line of a run that was told to stop, or that could not go on; {@code why} in a sentence. */
    record Stopped(String why) implements RunRecord {}
}
