package dev.lifeboat.simulator.cloud;

/** A request, or one operation of it, that iCloud refuses. */
final class CloudKitRefusal extends RuntimeException {

    private final transient CloudKitError error;

    CloudKitRefusal(CloudKitError error, String reason) {
        super(reason, null, false, false);
        this.error = error;
    }

    CloudKitError error() {
        return error;
    }
}
