package dev.lifeboat.simulator.cloud;

/**
 * An account at a cloud store.
 *
 * @param name what the person calls it; never on the wire
 * @param id what apps see: opaque and stable
 */
public record CloudAccount(String name, String id) {

    public CloudAccount {
        if (name == null || name.isBlank() || id == null || id.isBlank()) {
            throw new IllegalArgumentException(
                    "a cloud account needs a name and an id, not '" + name + "', '" + id + "'");
        }
    }
}
