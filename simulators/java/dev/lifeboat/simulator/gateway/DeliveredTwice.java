package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.http.Reply;

/** The request reaches the service twice, as when somebody on the way sends it again; the app gets the first answer. */
public record DeliveredTwice() implements Fault {

    @Override
    public Wire actOn(Call call) {
        Reply first = call.carryOut();
        call.carryOut();
        return Wire.whole(first);
    }
}
