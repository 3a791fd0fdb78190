package dev.lifeboat.rules;

/** A catalogue that cannot be used; the message names the file, where possible the line and the rule, and what is expected. */
public final class MalformedCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedCatalogue(String message) {
        super(message);
    }

    MalformedCatalogue(String message, Throwable cause) {
        super(message, cause);
    }
}
