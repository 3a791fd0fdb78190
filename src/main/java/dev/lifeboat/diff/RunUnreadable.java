package dev.lifeboat.diff;

/** A run that should be compared has no result; the message names it. */
public final class RunUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunUnreadable(String message) {
        super(message);
    }

    RunUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
