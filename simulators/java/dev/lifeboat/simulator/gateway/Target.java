package dev.lifeboat.simulator.gateway;

import java.util.Optional;

/**
 * Which calls a fault is meant for. What is left open fits everything.
 *
 * @param phone a phone's id
 * @param service a service's name, for example {@code icloud}
 * @param operation an operation's name, for example {@code records-modify}
 */
public record Target(Optional<String> phone, Optional<String> service, Optional<String> operation) {

    /** Every call of the world. */
    public static final Target EVERYTHING = new Target(Optional.empty(), Optional.empty(), Optional.empty());

    boolean fits(String callingPhone, Route route) {
        return phone.map(callingPhone::equals).orElse(true)
                && service.map(route.service()::equals).orElse(true)
                && operation.map(route.operation()::equals).orElse(true);
    }
}
