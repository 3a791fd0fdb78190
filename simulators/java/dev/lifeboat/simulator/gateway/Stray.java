package dev.lifeboat.simulator.gateway;

/**
 * A request that belongs to no open world: its sender left the address it was given, or went on after its world was closed.
 *
 * @param url the path and query
 */
public record Stray(String method, String url) {}
