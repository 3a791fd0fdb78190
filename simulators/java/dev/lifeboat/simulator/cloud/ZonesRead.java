package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code zones/list}, {@code zones/lookup} and {@code zones/changes}. */
final class ZonesRead {

    private final Supplier<String> newUuid;

    ZonesRead(Supplier<String> newUuid) {
        this.newUuid = newUuid;
    }

    Reply list(DatabaseCall call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode zones = body.putArray("zones");
        call.shelf()
                .readable()
                .zones(call.container(), call.environment())
                .forEach(zone -> zones.add(ZoneJson.write(zone, call.account())));
        return Reply.json(200, body);
    }

    Reply lookup(DatabaseCall call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode zones = body.putArray("zones");
        for (JsonBody wanted : call.batch("zones")) {
            ZoneName name = call.zone(wanted.object("zoneID").orElse(wanted));
            zones.add(call.shelf()
                    .readable()
                    .find(name)
                    .map(zone -> ZoneJson.write(zone, call.account()))
                    .orElseGet(() -> missing(name, call.account())));
        }
        return Reply.json(200, body);
    }

    /** The custom zones that changed since a sync token, in the order they changed last. */
    Reply changes(DatabaseCall call) {
        ICloudContent content = call.shelf().readable();
        String database = call.container() + "/" + call.environment();
        long since = call.body()
                .text("syncToken")
                .map(token -> DatabaseCall.position(token, database))
                .orElse(0L);
        List<Change> changes = changed(call, content)
                .filter(change -> change.sequence() > since)
                .sorted()
                .toList();
        List<Change> page = changes.subList(0, Math.min(DatabaseCall.limit(call.body()), changes.size()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode zones = body.putArray("zones");
        page.forEach(change -> zones.add(change.json()));
        long last = page.isEmpty() ? since : page.get(page.size() - 1).sequence();
        body.put("syncToken", Marker.at(last, database));
        return Reply.json(200, body.put("moreComing", page.size() < changes.size()));
    }

    private record Change(long sequence, ObjectNode json) implements Comparable<Change> {
        @Override
        public int compareTo(Change other) {
            return Long.compare(sequence, other.sequence);
        }
    }

    private static Stream<Change> changed(DatabaseCall call, ICloudContent content) {
        var alive = content.zones(call.container(), call.environment()).stream()
                .filter(zone -> !zone.name().isDefault())
                .map(zone -> new Change(zone.changed(), ZoneJson.write(zone, call.account())));
        var deleted = content.deletedZones(call.container(), call.environment()).entrySet().stream()
                .map(zone -> new Change(zone.getValue(), ZoneJson.deleted(zone.getKey(), call.account())));
        return Stream.concat(alive, deleted);
    }

    private ObjectNode missing(ZoneName name, CloudAccount owner) {
        ObjectNode error =
                CloudKitError.ZONE_NOT_FOUND.body(newUuid.get(), "zone '" + name.zone() + "' does not exist");
        error.set("zoneID", name.json(owner));
        return error;
    }
}
