/** One simulated world: everything that an app's phone, clouds, identity providers and network consist of. */
package dev.lifeboat.simulator;
