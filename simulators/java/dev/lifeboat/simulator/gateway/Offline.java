package dev.lifeboat.simulator.gateway;

/** The phone has no network: the request never leaves it (rule R54). */
public record Offline() implements Fault {

    @Override
    public Wire actOn(Call call) {
        return Wire.RESET;
    }
}
