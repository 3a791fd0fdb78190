package dev.lifeboat.simulator.cloud;

import java.util.Optional;

/** Fields that every record has, under the names by which a query may ask for them. */
final class SystemField {

    private SystemField() {}

    /** The value of a field of the app's, or of the system's. */
    static Optional<FieldValue> value(StoredRecord record, String field) {
        return switch (field) {
            case "recordName", "___recordID" ->
                Optional.of(FieldValue.single(FieldType.STRING, new Scalar.Text(record.name())));
            case "createdTimestamp", "___createTime" ->
                Optional.of(FieldValue.single(
                        FieldType.TIMESTAMP, new Scalar.Whole(record.created().toEpochMilli())));
            case "modifiedTimestamp", "___modTime" ->
                Optional.of(FieldValue.single(
                        FieldType.TIMESTAMP, new Scalar.Whole(record.modified().toEpochMilli())));
            default -> record.field(field);
        };
    }
}
