/**
 * What happened in one example, in order: what was asked and shown, what went over the network, what the stores and
 * providers saw. Nothing here says whether it was allowed.
 */
package dev.lifeboat.observation;
