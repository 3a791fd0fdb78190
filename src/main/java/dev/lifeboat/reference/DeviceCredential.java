package dev.lifeboat.reference;

import java.util.Objects;

/**
 * A credential that a provider registered for this phone alone (rule R31).
 *
 * @param id the provider's name for it
 * @param provider the address of the provider by name, for example {@code net/microsoft}
 * @param key its private key stays in this object
 */
public record DeviceCredential(String id, String provider, DeviceKey key) {

    public DeviceCredential {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(key, "key");
    }
}
