package dev.lifeboat.diff;

import java.util.List;

/**
 * Something that came out otherwise.
 *
 * @param what {@code claim}, {@code rule} or {@code example}
 * @param id of the rule or the example, with its platform
 * @param before its verdict; empty if it was not there
 * @param after its verdict; empty if it is not there any more
 * @param message what is said of it now, or was said if there is nothing now
 * @param causes what may be the reason: everything that differs and has to do with it
 */
public record Change(
        Kind kind, String what, String id, String before, String after, String message, List<Cause> causes) {

    /** How it differs, the worst first. */
    public enum Kind {
        /** Worse than before. */
        REGRESSION("Regressions"),
        /** Decided before, and not applicable now: the subject does not claim it any more. */
        NO_LONGER_APPLIES("Not applicable any more"),
        /** There before and not now, or not selected now. */
        GONE("Not judged any more"),
        /** Neither better nor worse. */
        OTHER("Otherwise than before"),
        /** Judged for the first time. */
        NEW("Judged for the first time"),
        /** Better than before. */
        IMPROVEMENT("Better than before");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a heading. */
        public String words() {
            return words;
        }
    }

    public Change {
        causes = List.copyOf(causes);
    }
}
