package dev.lifeboat.reference;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The decisions that the rules demand of the app, each of which can be taken otherwise by itself.
 *
 * @param store what every store is wrapped in before use; the correct app leaves it as it is
 * @param transport what stands before the HTTP client; in the correct app nothing
 */
public record Policies(
        RecoveryPolicy recovery,
        BackupPolicy backup,
        BackupFormat format,
        BackupCipher cipher,
        LocationNaming locations,
        UnaryOperator<BackupStore> store,
        DeviceKeys keys,
        CameraPolicy camera,
        Transport.Wrapping transport) {

    public Policies {
        Objects.requireNonNull(recovery, "recovery");
        Objects.requireNonNull(backup, "backup");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(cipher, "cipher");
        Objects.requireNonNull(locations, "locations");
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(camera, "camera");
        Objects.requireNonNull(transport, "transport");
    }

    /** Every decision as the rules demand it. */
    public static Policies correct() {
        return new Policies(
                RecoveryPolicy.CORRECT,
                BackupPolicy.CORRECT,
                new BackupDocument(),
                new JweCipher(),
                LocationNaming.byBothAccounts(),
                UnaryOperator.identity(),
                DeviceKeys.onThisPhone(),
                CameraPolicy.CORRECT,
                Transport.Wrapping.NONE);
    }

    public Policies with(RecoveryPolicy other) {
        return new Policies(other, backup, format, cipher, locations, store, keys, camera, transport);
    }

    public Policies with(BackupPolicy other) {
        return new Policies(recovery, other, format, cipher, locations, store, keys, camera, transport);
    }

    public Policies with(BackupFormat other) {
        return new Policies(recovery, backup, other, cipher, locations, store, keys, camera, transport);
    }

    public Policies with(BackupCipher other) {
        return new Policies(recovery, backup, format, other, locations, store, keys, camera, transport);
    }

    public Policies with(CameraPolicy other) {
        return new Policies(recovery, backup, format, cipher, locations, store, keys, other, transport);
    }

    public Policies withLocations(LocationNaming other) {
        return new Policies(recovery, backup, format, cipher, other, store, keys, camera, transport);
    }

    public Policies withStore(UnaryOperator<BackupStore> other) {
        return new Policies(recovery, backup, format, cipher, locations, other, keys, camera, transport);
    }

    public Policies withKeys(DeviceKeys other) {
        return new Policies(recovery, backup, format, cipher, locations, store, other, camera, transport);
    }

    public Policies withTransport(Transport.Wrapping other) {
        return new Policies(recovery, backup, format, cipher, locations, store, keys, camera, other);
    }
}
