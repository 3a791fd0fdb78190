package dev.lifeboat.simulator.gateway;

/** The service carries the request out, and the connection is reset before the app learns of it. */
public record LostAcknowledgement() implements Fault {

    @Override
    public Wire actOn(Call call) {
        call.carryOut();
        return Wire.RESET;
    }
}
