package dev.lifeboat.simulator.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A zone's records, and the names of those deleted, which sync needs. */
final class Zone {

    /** A record that is no more, and the count of changes when it went. */
    record Tombstone(String name, String type, long sequence) {}

    private final ZoneName name;
    private final long since;
    private final TreeMap<String, StoredRecord> records;
    private final TreeMap<String, Tombstone> tombstones;
    private long changed;

    Zone(ZoneName name, long since) {
        this(name, since, since, new TreeMap<>(), new TreeMap<>());
    }

    private Zone(
            ZoneName name,
            long since,
            long changed,
            Map<String, StoredRecord> records,
            Map<String, Tombstone> tombstones) {
        this.name = name;
        this.since = since;
        this.changed = changed;
        this.records = new TreeMap<>(records);
        this.tombstones = new TreeMap<>(tombstones);
    }

    Zone copy() {
        return new Zone(name, since, changed, records, tombstones);
    }

    ZoneName name() {
        return name;
    }

    /** The count of changes when this zone was made; older sync tokens mean another zone of the same name. */
    long since() {
        return since;
    }

    /** The count of changes when something in here changed last. */
    long changed() {
        return changed;
    }

    /** By record name. */
    List<StoredRecord> records() {
        return new ArrayList<>(records.values());
    }

    List<Tombstone> tombstones() {
        return new ArrayList<>(tombstones.values());
    }

    Optional<StoredRecord> record(String recordName) {
        return Optional.ofNullable(records.get(recordName));
    }

    void put(StoredRecord record) {
        records.put(record.name(), record);
        tombstones.remove(record.name());
        changed = record.sequence();
    }

    void remove(StoredRecord record, long sequence) {
        records.remove(record.name());
        tombstones.put(record.name(), new Tombstone(record.name(), record.type(), sequence));
        changed = sequence;
    }

    void damage(UnaryOperator<byte[]> damage) {
        records.replaceAll((key, record) -> record.damaged(damage));
    }

    long size() {
        return records.values().stream().mapToLong(StoredRecord::size).sum();
    }
}
