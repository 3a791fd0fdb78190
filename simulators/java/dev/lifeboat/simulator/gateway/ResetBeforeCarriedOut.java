package dev.lifeboat.simulator.gateway;

/**
 * The connection is reset before the service saw the request. Some clients, Java's own among them, silently send a GET
 * again that got no byte of an answer; such a request shows as two calls.
 */
public record ResetBeforeCarriedOut() implements Fault {

    @Override
    public Wire actOn(Call call) {
        return Wire.RESET;
    }
}
