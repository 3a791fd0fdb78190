package dev.lifeboat.verdict;

import java.util.List;
import java.util.Objects;

/** What an example, run on one platform, came to. */
public sealed interface Verdict {

    /** The word for it in every report and file. */
    String word();

    /** Why, for a reader who has seen nothing else; empty for a pass. */
    String message();

    /** Every check of the example held. */
    record Pass() implements Verdict {
        @Override
        public String word() {
            return "PASS";
        }

        @Override
        public String message() {
            return "";
        }
    }

    /**
     * An observation of the world contradicts a rule.
     *
     * @param expected what the rule asks for
     * @param seen what was observed instead
     * @param evidence the numbers of the entries of the history that show it
     */
    record Fail(String expected, String seen, List<Integer> evidence) implements Verdict {
        public Fail {
            Objects.requireNonNull(expected, "expected");
            Objects.requireNonNull(seen, "seen");
            evidence = List.copyOf(evidence);
        }

        @Override
        public String word() {
            return "FAIL";
        }

        @Override
        public String message() {
            return "Expected " + expected + "; seen: " + seen + ".";
        }
    }

    /** Nothing can be concluded, and {@code origin} says on whose account. */
    record Inconclusive(Origin origin, String reason) implements Verdict {
        public Inconclusive {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String word() {
            return "INCONCLUSIVE";
        }

        @Override
        public String message() {
            return reason;
        }
    }

    /** A capability the subject does not claim, and a probe confirmed that it is absent. */
    record NotApplicable(String reason) implements Verdict {
        public NotApplicable {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String word() {
            return "NOT_APPLICABLE";
        }

        @Override
        public String message() {
            return reason;
        }
    }

    /** Planned, never reached. */
    record NotRun(String reason) implements Verdict {
        public NotRun {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String word() {
            return "NOT_RUN";
        }

        @Override
        public String message() {
            return reason;
        }
    }

    /** On whose account nothing could be concluded. */
    enum Origin {
        /** The app or its adapter: no answer, a late one, or nonsense. */
        ADAPTER,
        /** The situation the example needs could not be brought about; another rule's examples judge that step. */
        NOT_ARRANGED,
        /** The positive control of a refusal did not work, so the refusal proves nothing. */
        CONTROL
    }
}
