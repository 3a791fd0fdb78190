/**
 * The providers of accounts: personal, work or school, third-party, where their proofs arrive, and the other services of
 * the same companies that a backup has no business with. Apps reach them through {@link
 * dev.lifeboat.simulator.http.Service} operations only; every other method is what a person, an administrator or the kit
 * does at the provider's side.
 */
package dev.lifeboat.simulator.identity;
