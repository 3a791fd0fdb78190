package dev.lifeboat.simulator.http;

/**
 * One operation of a service. Routes are not decided here: the mappings under {@code simulators/mappings} name, for each
 * method and path template, the service and the operation that answers.
 */
@FunctionalInterface
public interface Endpoint {

    /** Carries the request out. Refusals are replies in the service's own error shape; an exception is a defect of ours. */
    Reply answer(Request request);
}
