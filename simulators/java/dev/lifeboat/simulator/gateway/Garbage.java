package dev.lifeboat.simulator.gateway;

/** Something answers that does not speak HTTP, and closes the connection; the service did not see the request. */
public record Garbage() implements Fault {

    @Override
    public Wire actOn(Call call) {
        return Wire.GARBAGE;
    }
}
