package dev.lifeboat.simulator.gateway;

/** The connection is closed in good order without a byte of an answer; the service did not see the request. */
public record EmptyResponse() implements Fault {

    @Override
    public Wire actOn(Call call) {
        return Wire.EMPTY;
    }
}
