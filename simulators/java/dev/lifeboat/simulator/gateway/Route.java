package dev.lifeboat.simulator.gateway;

import java.util.Objects;

/**
 * Where a request goes.
 *
 * @param service the name that the mappings use, for example {@code icloud}
 * @param operation one of that service's operations
 */
public record Route(String service, String operation) {

    /** Where a request goes that nothing answers: unknown egress. */
    public static final Route UNKNOWN = new Route("unknown", "unknown");

    private static final String OWN_SYSTEM = "os";
    private static final String SIGN_IN_POLL = "sign-in-requests-list";

    public Route {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(operation, "operation");
    }

    /** Whether it goes to the phone's own system and not to the network. */
    public boolean ownSystem() {
        return service.equals(OWN_SYSTEM);
    }

    /** Whether it counts as a call where calls are counted: the own system and the looking for sign-in requests do not. */
    public boolean counts() {
        return !ownSystem() && !operation.equals(SIGN_IN_POLL);
    }

    @Override
    public String toString() {
        return service + "/" + operation;
    }
}
