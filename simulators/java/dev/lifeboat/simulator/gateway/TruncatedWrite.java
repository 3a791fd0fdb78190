package dev.lifeboat.simulator.gateway;

import java.util.Arrays;

/** The service gets the first half of the request's body, believes that it is all, and answers as it sees fit. */
public record TruncatedWrite() implements Fault {

    @Override
    public Wire actOn(Call call) {
        byte[] body = call.request().body();
        return Wire.whole(call.carryOut(Arrays.copyOf(body, body.length / 2)));
    }
}
