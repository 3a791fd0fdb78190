package dev.lifeboat.simulator.http;

import java.util.Map;

/** A simulated service of one world: named operations, each reachable by a route of the gateway. */
public interface Service {

    /** The operations by the names that the mappings use, for example {@code records-modify}. */
    Map<String, Endpoint> operations();
}
