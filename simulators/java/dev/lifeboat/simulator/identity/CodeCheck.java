package dev.lifeboat.simulator.identity;

import java.util.Optional;

/**
 * What a personal, work or school provider said to a one-time code.
 *
 * @param by whose code it was (rule R32); empty when it was refused
 */
public record CodeCheck(Optional<Credential> by) {

    public boolean accepted() {
        return by.isPresent();
    }
}
