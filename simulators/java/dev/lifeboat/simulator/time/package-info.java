/** One clock and one source of chance for each simulated world: nothing in the kit asks the host for either. */
package dev.lifeboat.simulator.time;
