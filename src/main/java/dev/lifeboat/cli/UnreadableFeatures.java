package dev.lifeboat.cli;

/** A folder of features that cannot be used; the message names the place and what is expected there. */
final class UnreadableFeatures extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableFeatures(String message) {
        super(message);
    }

    UnreadableFeatures(String message, Throwable cause) {
        super(message, cause);
    }
}
