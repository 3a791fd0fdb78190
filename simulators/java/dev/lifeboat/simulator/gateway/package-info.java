/**
 * The network of every phone: one WireMock server on the loopback interface that brings each request to the right service
 * of the right world, lets faults act on the way, and records what passed. The routes are data, one file each under
 * {@code simulators/mappings}.
 */
package dev.lifeboat.simulator.gateway;
