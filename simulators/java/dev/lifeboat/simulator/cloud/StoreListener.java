package dev.lifeboat.simulator.cloud;

/**
 * Is told what happens to the objects of a store, in the order it happens. Objects go by {@link StoredObject#name()}.
 * Calls come while the store is busy: a listener takes note and returns.
 */
public interface StoreListener {

    /** An object was created or changed. */
    default void written(CloudAccount account, String object) {}

    /** An object was given out, whole or in part. */
    default void read(CloudAccount account, String object) {}

    /** An object was deleted, by an app or by the person. */
    default void deleted(CloudAccount account, String object) {}
}
