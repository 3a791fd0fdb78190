package dev.lifeboat.simulator.cloud;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** Carries changes out on a draft of an account's content. A change that is refused leaves the draft as it was. */
final class RecordDraft {

    /** How large a record may be, its assets left out. */
    static final long LARGEST_RECORD = 1_000_000;

    private final ICloudContent content;
    private final Zone zone;
    private final Quota quota;
    private final Instant now;
    private final AssetFiles.Claims assets;

    RecordDraft(ICloudContent content, Zone zone, Quota quota, Instant now, AssetFiles.Claims assets) {
        this.content = content;
        this.zone = zone;
        this.quota = quota;
        this.now = now;
        this.assets = assets;
    }

    /** The record as it is now; empty when it was deleted. */
    Optional<StoredRecord> apply(RecordChange change) {
        change.checkNames();
        Optional<StoredRecord> present = zone.record(change.recordName());
        change.checkVersion(present);
        if (change.kind().deletes()) {
            present.ifPresent(record -> zone.remove(record, content.nextSequence()));
            return Optional.empty();
        }
        StoredRecord next = next(change, present);
        checkSize(next, present);
        content.learn(zone.name(), next);
        zone.put(next);
        return Optional.of(next);
    }

    private StoredRecord next(RecordChange change, Optional<StoredRecord> present) {
        String type = type(change, present);
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        if (change.kind().merges()) {
            present.ifPresent(record -> fields.putAll(record.fields()));
        }
        change.fields()
                .ifPresent(given -> given.node().fieldNames().forEachRemaining(field -> {
                    FieldReader.checkName("field name", field);
                    Optional<FieldValue> value = value(given, type, field, present);
                    value.ifPresentOrElse(set -> fields.put(field, set), () -> fields.remove(field));
                }));
        Instant created = present.map(StoredRecord::created).orElse(now);
        return new StoredRecord(change.recordName(), type, fields, content.nextSequence(), created, now);
    }

    /** A field's new value; none when it is set to null. */
    private Optional<FieldValue> value(JsonBody given, String type, String field, Optional<StoredRecord> present) {
        return given.object(field)
                .filter(dictionary -> dictionary.value("value").isPresent())
                .map(dictionary -> FieldReader.read(
                        dictionary,
                        content.fieldType(zone.name(), type, field),
                        asset -> assets.file(asset, type, field, present.flatMap(record -> record.field(field)))));
    }

    private String type(RecordChange change, Optional<StoredRecord> present) {
        Optional<String> had = present.map(StoredRecord::type);
        String type = change.recordType()
                .or(() -> had)
                .orElseThrow(() -> CloudKitError.BAD_REQUEST.because(
                        "missing required field 'recordType' of record '" + change.recordName() + "'"));
        had.filter(old -> !old.equals(type)).ifPresent(old -> {
            throw CloudKitError.BAD_REQUEST.because(
                    "record '" + change.recordName() + "' is of type " + old + " and cannot become " + type);
        });
        return type;
    }

    private void checkSize(StoredRecord next, Optional<StoredRecord> present) {
        if (next.inline() > LARGEST_RECORD) {
            throw CloudKitError.BAD_REQUEST.because("record '" + next.name() + "' has " + next.inline()
                    + " bytes without its assets; " + LARGEST_RECORD + " is the limit");
        }
        long before = content.size();
        long after = before - present.map(StoredRecord::size).orElse(0L) + next.size();
        if (!quota.allows(before, after)) {
            throw CloudKitError.QUOTA_EXCEEDED.because(
                    "Quota exceeded: " + after + " bytes would be stored, " + quota.bytes() + " are allowed");
        }
    }
}
