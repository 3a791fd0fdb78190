package dev.lifeboat.reference;

import java.util.Objects;

/**
 * A key that the identity provider keeps for a person, so that the stored bytes alone give nothing (rule R20).
 *
 * @param id the provider's name for it
 * @param bytes 256 bits
 */
public record BackupKey(String id, byte[] bytes) {

    public BackupKey {
        Objects.requireNonNull(id, "id");
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a backup key has 32 bytes, not " + bytes.length);
        }
    }

    @Override
    public String toString() {
        return "BackupKey[" + id + "]";
    }
}
