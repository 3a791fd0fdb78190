package dev.lifeboat.steps;

import dev.lifeboat.verdict.Verdict;

/** Ends an example whose verdict is settled, so that no later step runs. */
public final class ExampleStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExampleStopped(Verdict verdict) {
        super(verdict.word() + ": " + verdict.message(), null, false, false);
    }
}
