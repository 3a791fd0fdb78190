package dev.lifeboat.rules;

/** A document that cannot be read; the message names it and says what was expected. */
public final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableDocument(String message, Throwable cause) {
        super(message, cause);
    }
}
