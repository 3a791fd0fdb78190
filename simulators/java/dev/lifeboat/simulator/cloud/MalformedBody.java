package dev.lifeboat.simulator.cloud;

/** A request's body is not what the operation takes; each store says so in its own shape. */
final class MalformedBody extends RuntimeException {

    MalformedBody(String message) {
        super(message, null, false, false);
    }
}
