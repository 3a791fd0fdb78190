package dev.lifeboat.simulator.gateway;

/** The app is as good as dead: nothing it still tries gets through (property X16). */
public record Killed() implements Fault {

    @Override
    public Wire actOn(Call call) {
        return Wire.RESET;
    }
}
