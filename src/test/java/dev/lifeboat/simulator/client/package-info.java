/** Real clients of the real services, tried on the simulated ones: what they stumble over is mended in the simulators. */
package dev.lifeboat.simulator.client;
