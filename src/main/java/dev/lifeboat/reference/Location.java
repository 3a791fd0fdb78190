package dev.lifeboat.reference;

import dev.lifeboat.spi.Store;
import java.util.Objects;

/**
 * Where a backup lies: it belongs to exactly one personal account and exactly one cloud account (rules R06, R07).
 *
 * @param store the cloud of the phone's operating system (rule R51)
 * @param cloudAccount the cloud's opaque name for the person
 * @param microsoftAccount the identity provider's opaque, unchanging name for the person
 */
public record Location(Store store, String cloudAccount, String microsoftAccount) {

    public Location {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(cloudAccount, "cloudAccount");
        Objects.requireNonNull(microsoftAccount, "microsoftAccount");
    }
}
