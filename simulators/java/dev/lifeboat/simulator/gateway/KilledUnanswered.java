package dev.lifeboat.simulator.gateway;

/** The service carries the request out, and the app is dead before the answer comes (property X16). */
public record KilledUnanswered() implements Fault {

    @Override
    public Wire actOn(Call call) {
        call.carryOut();
        return Wire.RESET;
    }
}
