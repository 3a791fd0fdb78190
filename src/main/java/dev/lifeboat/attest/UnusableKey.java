package dev.lifeboat.attest;

/** A key that was given cannot be used; the message says what was expected. */
public final class UnusableKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableKey(String message, Throwable cause) {
        super(message, cause);
    }
}
