package dev.lifeboat.report;

/** A report cannot be written where it was asked for; the message names the folder and what to do. */
public final class OutputUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputUnusable(String message) {
        super(message);
    }

    OutputUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
