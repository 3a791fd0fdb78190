package dev.lifeboat.simulator.cloud;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A CloudKit record.
 *
 * @param sequence the account's count of changes when this one was made; the change tag is made from it
 */
record StoredRecord(
        String name,
        String type,
        SortedMap<String, FieldValue> fields,
        long sequence,
        Instant created,
        Instant modified) {

    StoredRecord {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** What an update must present to show that it knows this version. */
    String changeTag() {
        // The offset makes tags look like Apple's, so that nobody takes them for a count.
        return Long.toString(sequence + 1_000_000_007L, 36);
    }

    Optional<FieldValue> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The bytes that count against the limit of a record, its assets left out. */
    long inline() {
        return name.length()
                + fieldNames()
                + fields.values().stream().mapToLong(FieldValue::inline).sum();
    }

    long size() {
        return name.length()
                + fieldNames()
                + fields.values().stream().mapToLong(FieldValue::size).sum();
    }

    StoredRecord damaged(UnaryOperator<byte[]> damage) {
        TreeMap<String, FieldValue> damaged = new TreeMap<>();
        fields.forEach((field, value) -> damaged.put(field, value.damaged(damage)));
        return new StoredRecord(name, type, damaged, sequence, created, modified);
    }

    StoredObject asObject(ZoneName place) {
        Map<String, byte[]> values = new TreeMap<>();
        fields.forEach((field, value) -> {
            for (int i = 0; i < value.items().size(); i++) {
                values.put(
                        value.list() ? field + "[" + i + "]" : field,
                        value.items().get(i).bytes());
            }
        });
        return new StoredObject(place.toString(), name, type, values, changeTag(), modified);
    }

    private long fieldNames() {
        return fields.keySet().stream().mapToLong(String::length).sum();
    }
}
