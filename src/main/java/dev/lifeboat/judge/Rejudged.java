package dev.lifeboat.judge;

/**
 * What became of an example that was decided once more.
 *
 * @param example id with its platform
 * @param recorded the verdict of the run
 * @param now the verdict of this kit; {@code NOT_RUN} where it could not be played back
 * @param difference the first observation that is another one now, or why it could not be played back; empty if all are the
 *     same
 */
public record Rejudged(String example, String recorded, String now, String difference) {

    static final String NOT_RUN = "NOT_RUN";

    static Rejudged notRun(String example, String recorded, String why) {
        return new Rejudged(example, recorded, NOT_RUN, why);
    }

    /** Whether both verdicts are the same. */
    public boolean agrees() {
        return recorded.equals(now);
    }

    /** Whether it could be decided at all. */
    public boolean wasJudged() {
        return !now.equals(NOT_RUN);
    }
}
