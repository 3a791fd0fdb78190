package dev.lifeboat.verdict;

/** What a waiver turned out to be worth in a run. */
public enum WaiverState {
    /** It keeps a failed example from counting. */
    APPLIES,
    /** Nothing that it is about failed, but not all of it was run and decided. */
    UNDECIDED,
    /** Its last day is over: it keeps nothing from counting. */
    EXPIRED,
    /** All that it is about was run, and nothing failed: it has to go. */
    STALE,
    /** It is about no example of the features, or not about this version of the product. */
    UNMATCHED;

    /** Whether somebody has to mend the list of waivers. */
    public boolean wantsAttention() {
        return this == EXPIRED || this == STALE || this == UNMATCHED;
    }
}
