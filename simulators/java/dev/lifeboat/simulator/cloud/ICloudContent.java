package dev.lifeboat.simulator.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All zones of one Apple ID, over all containers, and the field types learned so far. */
final class ICloudContent implements Content<ICloudContent> {

    private final TreeMap<ZoneName, Zone> zones = new TreeMap<>();
    private final TreeMap<ZoneName, Long> deletedZones = new TreeMap<>();
    private final TreeMap<String, String> schema = new TreeMap<>();
    private long sequence;

    @Override
    public ICloudContent copy() {
        ICloudContent copy = new ICloudContent();
        zones.forEach((name, zone) -> copy.zones.put(name, zone.copy()));
        copy.deletedZones.putAll(deletedZones);
        copy.schema.putAll(schema);
        copy.sequence = sequence;
        return copy;
    }

    /** Counts one more change of this account. */
    long nextSequence() {
        return ++sequence;
    }

    long sequence() {
        return sequence;
    }

    /** An existing zone; the default zone always exists. */
    Optional<Zone> find(ZoneName name) {
        return name.isDefault()
                ? Optional.of(zones.computeIfAbsent(name, key -> new Zone(key, 0)))
                : Optional.ofNullable(zones.get(name));
    }

    Zone zone(ZoneName name) {
        return find(name)
                .orElseThrow(() -> CloudKitError.ZONE_NOT_FOUND.because(
                        "zone '" + name.zone() + "' does not exist in " + name.container()));
    }

    List<Zone> zones() {
        return new ArrayList<>(zones.values());
    }

    /** The zones of one database, the default zone among them. */
    List<Zone> zones(String container, String environment) {
        find(new ZoneName(container, environment, ZoneName.DEFAULT));
        return zones.values().stream()
                .filter(zone -> zone.name().isIn(container, environment))
                .toList();
    }

    /** Deleted zones of one database with the count of changes when they went. */
    Map<ZoneName, Long> deletedZones(String container, String environment) {
        TreeMap<ZoneName, Long> deleted = new TreeMap<>(deletedZones);
        deleted.keySet().removeIf(name -> !name.isIn(container, environment));
        return deleted;
    }

    /** Makes a zone, or gives the one there is. */
    Zone create(ZoneName name) {
        deletedZones.remove(name);
        return find(name).orElseGet(() -> {
            Zone zone = new Zone(name, nextSequence());
            zones.put(name, zone);
            return zone;
        });
    }

    void delete(Zone zone) {
        zones.remove(zone.name());
        deletedZones.put(zone.name(), nextSequence());
    }

    /** The type a field has had since it was first written, as in a development environment. */
    Optional<String> fieldType(ZoneName zone, String recordType, String field) {
        return Optional.ofNullable(schema.get(schemaKey(zone, recordType, field)));
    }

    void learn(ZoneName zone, StoredRecord record) {
        record.fields()
                .forEach((field, value) -> schema.putIfAbsent(schemaKey(zone, record.type(), field), value.typeName()));
    }

    @Override
    public long size() {
        return zones.values().stream().mapToLong(Zone::size).sum();
    }

    @Override
    public List<StoredObject> objects() {
        List<StoredObject> objects = new ArrayList<>();
        zones.values().forEach(zone -> zone.records().forEach(record -> objects.add(record.asObject(zone.name()))));
        return objects;
    }

    @Override
    public void clear() {
        zones.values().forEach(zone -> zone.records().forEach(record -> zone.remove(record, nextSequence())));
    }

    @Override
    public void damage(UnaryOperator<byte[]> damage) {
        zones.values().forEach(zone -> zone.damage(damage));
    }

    private static String schemaKey(ZoneName zone, String recordType, String field) {
        return zone.container() + "/" + zone.environment() + "/" + recordType + "." + field;
    }
}
