package dev.lifeboat.driver;

/** The implementation under test cannot be used at all: not found, not started, or without a usable statement. */
public final class SubjectUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SubjectUnusable(String message) {
        super(message);
    }

    public SubjectUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
