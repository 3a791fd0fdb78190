/** Measures how long the kit takes, and says it; nothing is asserted, because a slow machine is no fault. */
package dev.lifeboat.bench;
