package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code zones/modify}: makes zones, and deletes them with all that is in them. */
final class ZonesModify implements DatabaseCall.Operation {

    private final Shelves<ICloudContent> shelves;
    private final Supplier<String> newUuid;

    ZonesModify(Shelves<ICloudContent> shelves, Supplier<String> newUuid) {
        this.shelves = shelves;
        this.newUuid = newUuid;
    }

    @Override
    public Reply answer(DatabaseCall call) {
        ICloudContent draft = call.shelf().draft();
        List<String> deleted = new ArrayList<>();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode zones = body.putArray("zones");
        for (JsonBody operation : call.batch("operations")) {
            ZoneName name = call.zone(operation.requiredObject("zone").requiredObject("zoneID"));
            zones.add(outcome(call, draft, operation, name, deleted));
        }
        if (draft.sequence() != call.shelf().now().sequence()) {
            call.shelf().keep(draft);
        }
        deleted.forEach(record -> shelves.deleted(call.account(), record));
        return Reply.json(200, body);
    }

    private ObjectNode outcome(
            DatabaseCall call, ICloudContent draft, JsonBody operation, ZoneName name, List<String> deleted) {
        String kind = operation.requiredText("operationType");
        try {
            return switch (kind) {
                case "create" -> ZoneJson.write(draft.create(name), call.account());
                case "delete" -> deleted(call, draft, name, deleted);
                default ->
                    throw new MalformedBody("unknown operationType '" + kind + "' at "
                            + operation.place("operationType") + "; known: create, delete");
            };
        } catch (CloudKitRefusal refusal) {
            ObjectNode error = refusal.error().body(newUuid.get(), refusal.getMessage());
            error.set("zoneID", name.json(call.account()));
            return error;
        }
    }

    private static ObjectNode deleted(DatabaseCall call, ICloudContent draft, ZoneName name, List<String> deleted) {
        if (name.isDefault()) {
            throw CloudKitError.BAD_REQUEST.because("the default zone cannot be deleted");
        }
        Zone zone = draft.zone(name);
        zone.records().forEach(record -> deleted.add(record.name()));
        draft.delete(zone);
        return ZoneJson.deleted(name, call.account());
    }
}
