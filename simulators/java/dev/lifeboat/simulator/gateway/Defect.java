package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.http.Request;

/**
 * A simulated service failed instead of answering, or a listener to traffic did. That is never the fault of an
 * implementation under test: whatever the example was about to find is void.
 *
 * @param route where the request went
 */
public record Defect(Route route, Request request, RuntimeException cause) {

    @Override
    public String toString() {
        return request.method() + " " + request.path() + " failed inside " + route + ": " + cause;
    }
}
