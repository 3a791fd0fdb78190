/** Seals a run's folder so that any later change can be named, and says what a seal does and does not establish. */
package dev.lifeboat.attest;
