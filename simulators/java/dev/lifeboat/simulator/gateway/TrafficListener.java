package dev.lifeboat.simulator.gateway;

/** Is told of every exchange of a world, in order, one at a time, and before the app gets its answer. */
@FunctionalInterface
public interface TrafficListener {

    void exchanged(Exchange exchange);
}
