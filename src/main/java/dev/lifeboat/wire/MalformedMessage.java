package dev.lifeboat.wire;

/** A message that the protocol does not know; the text says where in it, what was expected and what was found. */
public final class MalformedMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedMessage(String message) {
        super(message);
    }

    MalformedMessage(String message, Throwable cause) {
        super(message, cause);
    }

    static MalformedMessage at(String place, String expected, String found) {
        return new MalformedMessage(
                "%s: expected %s, found %s".formatted(place.isEmpty() ? "the message" : place, expected, found));
    }
}
