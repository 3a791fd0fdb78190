package dev.lifeboat.check;

import java.util.Objects;

/**
 * One request of the walk and what came of it.
 *
 * @param what what was tried, in a few words
 * @param sent the request, shortened
 * @param expected what the protocol has for an answer
 * @param came what came instead, or as it should
 * @param change what to do about it; empty if nothing is wrong
 */
public record CheckedStep(String what, String sent, String expected, String came, String change) {

    public CheckedStep {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(came, "came");
        Objects.requireNonNull(change, "change");
    }

    /** Whether the answer is one that the protocol knows at this place. */
    public boolean holds() {
        return change.isEmpty();
    }
}
