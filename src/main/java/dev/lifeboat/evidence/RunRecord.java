package dev.lifeboat.evidence;

import dev.lifeboat.spi.ConformanceStatement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A line of a run's log, {@code run.ndjson}. */
public sealed interface RunRecord {

    /**
     * The first line: what will be run.
     *
     * @param format of all evidence of the run; 1 so far
     * @param plan the digest of the whole plan, of which a shard runs a part
     * @param whole whether the plan is everything that there is for what the subject claims
     * @param shard such as {@code 3/8}
     * @param planned ids of the examples with their platforms
     */
    record Began(
            int format,
            Origin origin,
            String edition,
            long seed,
            boolean strict,
            ConformanceStatement subject,
            String plan,
            boolean whole,
            Optional<String> shard,
            List<String> planned)
            implements RunRecord {

        /** The format that this kit writes. */
        public static final int FORMAT = 1;

        public Began {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(plan, "plan");
        }

        /** The version of the kit. */
        public String kit() {
            return origin.kit();
        }

        /** The folder of the features, if they are not the kit's own. */
        public Optional<String> features() {
            return origin.option("--features");
        }

        /** How often each example was played. */
        public int plays() {
            return origin.option("--repeat").map(Integer::parseInt).orElse(1);
        }

        /** The file of the waivers, if there is one. */
        public Optional<String> waivers() {
            return origin.option("--waivers");
        }
    }

    /**
     * Where a run comes from.
     *
     * @param kit its version
     * @param began when, by the host's clock
     * @param options of the command line that name the subject, the features and the waivers
     * @param digests of what the run rests on, by what they are of
     */
    record Origin(
            String kit, String java, String system, String began, List<String> options, Map<String, String> digests) {

        public Origin {
            Objects.requireNonNull(kit, "kit");
            try {
                Instant.parse(began);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("a run begins at a time such as 2026-01-31T09:00:00Z", e);
            }
        }

        /** When, to be compared with others. */
        public Instant moment() {
            return Instant.parse(began);
        }

        private Optional<String> option(String name) {
            int at = options.indexOf(name);
            return at < 0 ? Optional.empty() : Optional.of(options.get(at + 1));
        }
    }

    /**
     * A verdict, written before it is announced to anybody.
     *
     * @param example id with its platform
     * @param origin of an inconclusive one
     * @param contradiction of a failed one
     * @param evidence the file of its evidence, relative to the run's folder
     * @param play which of its plays decided, where it was not the first
     */
    record Decided(
            String example,
            String verdict,
            Optional<String> origin,
            Optional<Contradiction> contradiction,
            String message,
            long durationMillis,
            String evidence,
            Optional<Integer> play)
            implements RunRecord {

        public Decided {
            Objects.requireNonNull(example, "example");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(evidence, "evidence");
            if (durationMillis < 0) {
                throw new IllegalArgumentException("nothing takes less than no time");
            }
        }
    }

    /**
     * Why an example failed.
     *
     * @param entries the numbers of those entries of its evidence that show it
     */
    record Contradiction(String expected, String seen, List<Integer> entries) {}

    /**
     * The last line of a run that came to its end.
     *
     * @param counts how many verdicts of each kind there are
     */
    record Ended(int planned, int decided, Map<String, Integer> counts) implements RunRecord {}

    /** The last line of a run that was told to stop, or that could not go on; {@code why} in a sentence. */
    record Stopped(String why) implements RunRecord {}
}
