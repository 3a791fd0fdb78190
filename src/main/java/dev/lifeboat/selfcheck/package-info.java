/**
 * Proof that the suite bites: apps with one fault each, and apps that are none, are run through the features; the
 * {@link dev.lifeboat.selfcheck.KillMatrix} says which examples found which, and who was blamed.
 */
package dev.lifeboat.selfcheck;
