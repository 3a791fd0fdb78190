package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code records/lookup}: records by name; one that is missing is an error of its own inside a 200. */
final class RecordsLookup implements DatabaseCall.Operation {

    private final Shelves<ICloudContent> shelves;
    private final Supplier<String> newUuid;

    RecordsLookup(Shelves<ICloudContent> shelves, Supplier<String> newUuid) {
        this.shelves = shelves;
        this.newUuid = newUuid;
    }

    @Override
    public Reply answer(DatabaseCall call) {
        Zone zone = call.shelf().readable().zone(call.zone());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode records = body.putArray("records");
        for (JsonBody wanted : call.batch("records")) {
            String name = wanted.requiredText("recordName");
            Optional<StoredRecord> record = zone.record(name);
            record.ifPresent(found -> shelves.read(call.account(), name));
            records.add(record.map(found -> call.recordJson(wanted).record(zone.name(), found))
                    .orElseGet(() -> missing(name)));
        }
        return Reply.json(200, body);
    }

    private ObjectNode missing(String name) {
        return CloudKitError.NOT_FOUND
                .body(newUuid.get(), "record '" + name + "' does not exist")
                .put("recordName", name);
    }
}
