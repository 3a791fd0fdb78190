package dev.lifeboat.simulator.gateway;

/**
 * The service carries the request out and the answer breaks off in the middle: its length is announced in full, half of it
 * comes, and the connection closes.
 */
public record TruncatedResponse() implements Fault {

    @Override
    public Wire actOn(Call call) {
        return Wire.cutShort(call.carryOut());
    }
}
