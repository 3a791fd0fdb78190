/**
 * The phones of a simulated world: what their operating system lends to an app, what stands in front of their camera, and
 * what their owner does to them.
 */
package dev.lifeboat.simulator.device;
