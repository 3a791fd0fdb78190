package dev.lifeboat.reference;

import dev.lifeboat.spi.DeviceEnvironment;

/** Opens the store of the cloud account that the phone is signed in to. */
final class CloudStores {

    private final DeviceEnvironment environment;
    private final Wire wire;
    private final Policies policies;

    CloudStores(DeviceEnvironment environment, Wire wire, Policies policies) {
        this.environment = environment;
        this.wire = wire;
        this.policies = policies;
    }

    BackupStore.Slot open(CloudAccount cloud, Location location) {
        BackupStore store = switch (cloud.store()) {
            case ICLOUD -> new ICloudStore(new ICloudClient(environment, wire, cloud.token()));
            case GOOGLE_DRIVE -> new DriveStore(new DriveClient(environment, wire, cloud.token()));
        };
        return policies.store().apply(store).open(policies.locations().nameOf(location));
    }
}
