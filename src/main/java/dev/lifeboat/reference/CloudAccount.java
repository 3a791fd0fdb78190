package dev.lifeboat.reference;

import dev.lifeboat.spi.Store;
import java.util.Objects;

/**
 * The cloud account that the phone's own system is signed in to.
 *
 * @param account the store's opaque, stable name for it
 * @param token opens the store; may end at any time, so it is never kept
 */
public record CloudAccount(Store store, String account, String token) {

    public CloudAccount {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(token, "token");
    }

    @Override
    public String toString() {
        return "CloudAccount[" + store.wireName() + ", " + account + "]";
    }
}
