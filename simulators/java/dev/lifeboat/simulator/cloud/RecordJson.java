package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes records as CloudKit's record dictionaries.
 *
 * @param downloads where assets are read, ending in a slash
 * @param desiredKeys the fields wanted; all when absent
 */
record RecordJson(CloudAccount owner, String downloads, Optional<List<String>> desiredKeys, boolean numbersAsStrings) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode record(ZoneName zone, StoredRecord record) {
        ObjectNode json = JSON.objectNode().put("recordName", record.name()).put("recordType", record.type());
        ObjectNode fields = json.putObject("fields");
        record.fields().forEach((field, value) -> {
            if (desiredKeys.isEmpty() || desiredKeys.get().contains(field)) {
                fields.set(field, field(value));
            }
        });
        json.putObject("pluginFields");
        json.put("recordChangeTag", record.changeTag());
        json.set("created", moment(record.created()));
        json.set("modified", moment(record.modified()));
        json.put("deleted", false);
        json.set("zoneID", zone.json(owner));
        return json;
    }

    ObjectNode deleted(ZoneName zone, String recordName) {
        ObjectNode json = JSON.objectNode().put("recordName", recordName).put("deleted", true);
        json.set("zoneID", zone.json(owner));
        return json;
    }

    private ObjectNode field(FieldValue value) {
        ObjectNode json = JSON.objectNode();
        if (value.list()) {
            ArrayNode items = json.putArray("value");
            value.items().forEach(item -> items.add(scalar(value.type(), item)));
        } else {
            json.set("value", scalar(value.type(), value.only()));
        }
        return json.put("type", value.typeName());
    }

    private JsonNode scalar(FieldType type, Scalar value) {
        return value instanceof Scalar.Asset asset
                ? asset.file()
                        .json()
                        .put("downloadURL", downloads + asset.file().key())
                : type.write(value, numbersAsStrings);
    }

    private ObjectNode moment(Instant instant) {
        return JSON.objectNode()
                .put("timestamp", instant.toEpochMilli())
                .put("userRecordName", owner.id())
                .put("deviceID", "1");
    }
}
