package dev.lifeboat.simulator.cloud;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One operation of {@code records/modify}, before it is carried out.
 *
 * @param recordName given by the app, or random
 * @param fields as they came
 */
record RecordChange(
        Kind kind,
        String recordName,
        Optional<String> recordType,
        Optional<String> changeTag,
        Optional<JsonBody> fields) {

    private static final int LONGEST_NAME = 255;

    /** What is done with the record. Those that are not forced need to know the present version. */
    enum Kind {
        CREATE("create"),
        UPDATE("update"),
        FORCE_UPDATE("forceUpdate"),
        REPLACE("replace"),
        FORCE_REPLACE("forceReplace"),
        DELETE("delete"),
        FORCE_DELETE("forceDelete");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        static Kind read(JsonBody operation) {
            String name = operation.requiredText("operationType");
            for (Kind kind : values()) {
                if (kind.wireName.equals(name)) {
                    return kind;
                }
            }
            throw CloudKitError.BAD_REQUEST.because("unknown operationType '" + name + "' at "
                    + operation.place("operationType")
                    + "; known: create, update, forceUpdate, replace, forceReplace, delete, forceDelete");
        }

        boolean deletes() {
            return this == DELETE || this == FORCE_DELETE;
        }

        /** Whether fields that are not given stay. */
        boolean merges() {
            return this == UPDATE || this == FORCE_UPDATE;
        }

        boolean needsTag() {
            return this == UPDATE || this == REPLACE || this == DELETE;
        }
    }

    static RecordChange read(JsonBody operation, Supplier<String> newName) {
        Kind kind = Kind.read(operation);
        JsonBody record = operation.requiredObject("record");
        String name =
                kind == Kind.CREATE ? record.text("recordName").orElseGet(newName) : record.requiredText("recordName");
        return new RecordChange(
                kind, name, record.text("recordType"), record.text("recordChangeTag"), record.object("fields"));
    }

    /** Refuses a name or type that no record may have. */
    void checkNames() {
        boolean wellFormed = !recordName.isEmpty()
                && recordName.length() <= LONGEST_NAME
                && !recordName.startsWith("_")
                && recordName.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        if (!wellFormed) {
            throw CloudKitError.BAD_REQUEST.because(
                    "'" + recordName + "' is no record name: 1 to 255 ASCII characters, the first not an underscore");
        }
        recordType.ifPresent(type -> FieldReader.checkName("record type", type));
    }

    /** Compares what the app knows with what is there. */
    void checkVersion(Optional<StoredRecord> present) {
        if (kind == Kind.CREATE && present.isPresent()) {
            throw CloudKitError.EXISTS.because("record '" + recordName + "' already exists");
        }
        if (!kind.needsTag()) {
            return;
        }
        StoredRecord record = present.orElseThrow(
                () -> CloudKitError.NOT_FOUND.because("record '" + recordName + "' does not exist"));
        String tag = changeTag.orElseThrow(() -> CloudKitError.BAD_REQUEST.because(
                "missing required field 'recordChangeTag' of record '" + recordName + "'"));
        if (!tag.equals(record.changeTag())) {
            throw CloudKitError.CONFLICT.because("the server's record '" + recordName
                    + "' has changed: its recordChangeTag is " + record.changeTag() + ", not " + tag);
        }
    }
}
