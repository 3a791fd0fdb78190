package dev.lifeboat.simulator.gateway;

/**
 * A simulated service failed instead of answering. That is never the fault of an implementation under test: whatever the
 * example was about to find is void.
 *
 * @param route where the request went
 * @param request its method and path
 */
public record Defect(Route route, String request, RuntimeException cause) {}
