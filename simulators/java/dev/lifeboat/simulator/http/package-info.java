/**
 * HTTP as the simulated services see it: a request, a reply, and an endpoint that turns one into the other. No service
 * knows which server carries it; the gateway does that.
 */
package dev.lifeboat.simulator.http;
