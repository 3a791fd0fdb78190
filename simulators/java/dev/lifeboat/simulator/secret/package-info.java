/**
 * What must not be seen where it does not belong: the passwords, seeds, tokens, keys and canaries of a world, each with
 * the name that reports use in its place.
 */
package dev.lifeboat.simulator.secret;
