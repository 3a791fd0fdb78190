package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;

/**
 * A question about a history with a definite answer: a pure function, so that a recorded history can be judged again.
 */
public interface Check {

    /** What should be so, as the continuation of "Expected ...". */
    String expectation();

    /** {@link Verdict.Pass}, {@link Verdict.Fail} or {@link Verdict.Inconclusive}. */
    Verdict decide(History history);
}
