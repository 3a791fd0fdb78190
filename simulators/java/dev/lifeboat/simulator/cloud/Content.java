package dev.lifeboat.simulator.cloud;

import java.util.List;
import java.util.function.UnaryOperator;

/** All that one account holds in one store, in a form that can be copied cheaply: a write works on a copy. */
interface Content<C extends Content<C>> {

    C copy();

    /** The bytes that count against the quota. */
    long size();

    List<StoredObject> objects();

    /** Removes every object, as the app's own deletions would. */
    void clear();

    /** Replaces every payload by what the operator makes of it. */
    void damage(UnaryOperator<byte[]> damage);
}
