package dev.lifeboat.simulator.cloud;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One object in a store, as a test sees it.
 *
 * @param place where in the account: container, environment and zone, or the folder's id
 * @param name the record's or file's name; Drive's files may share one
 * @param type the record type, or the MIME type
 * @param values all that an app put there, raw, by field name; elements of a list have an index, as in {@code keys[0]}
 * @param revision changes with every write
 */
public record StoredObject(
        String place, String name, String type, Map<String, byte[]> values, String revision, Instant modified) {

    /** The size in bytes above which a value is a payload and not a mere label. */
    public static final int PAYLOAD = 64;

    public StoredObject {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
