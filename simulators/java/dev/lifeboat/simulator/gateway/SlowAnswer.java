package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.http.Reply;
import java.time.Duration;

/**
 * The service carries the request out, and the answer takes its time by the clock of the world: nobody really waits. What has
 * a lifetime can end meanwhile.
 *
 * @param duration in simulated time
 */
public record SlowAnswer(Duration duration) implements Fault {

    @Override
    public Wire actOn(Call call) {
        Reply reply = call.carryOut();
        call.letPass(duration);
        return Wire.whole(reply);
    }
}
