package dev.lifeboat.waiver;

/** Waivers that cannot be used; the message names the file, the line, what was expected there and what to do. */
public final class MalformedWaivers extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedWaivers(String message) {
        super(message);
    }

    MalformedWaivers(String message, Throwable cause) {
        super(message, cause);
    }
}
