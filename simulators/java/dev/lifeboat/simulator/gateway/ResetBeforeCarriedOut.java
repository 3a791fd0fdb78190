package dev.lifeboat.simulator.gateway;

/** The connection is reset before the service saw the request. */
public record ResetBeforeCarriedOut() implements Fault {

    @Override
    public Wire actOn(Call call) {
        return Wire.RESET;
    }
}
