package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code records/changes} of one custom zone, and {@code changes/zone} of several. */
final class RecordsChanges {

    private final Shelves<ICloudContent> shelves;
    private final Supplier<String> newUuid;

    RecordsChanges(Shelves<ICloudContent> shelves, Supplier<String> newUuid) {
        this.shelves = shelves;
        this.newUuid = newUuid;
    }

    private record Change(long sequence, String name, boolean deleted, ObjectNode json) implements Comparable<Change> {
        @Override
        public int compareTo(Change other) {
            return Long.compare(sequence, other.sequence);
        }
    }

    Reply ofOneZone(DatabaseCall call) {
        return Reply.json(200, changes(call, call.zone(call.body().requiredObject("zoneID")), call.body()));
    }

    Reply ofZones(DatabaseCall call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode zones = body.putArray("zones");
        for (JsonBody asked : call.batch("zones")) {
            ZoneName zone = call.zone(asked.requiredObject("zoneID"));
            ObjectNode answer;
            try {
                answer = changes(call, zone, asked);
            } catch (CloudKitRefusal refusal) {
                answer = refusal.error().body(newUuid.get(), refusal.getMessage());
            }
            answer.set("zoneID", zone.json(call.account()));
            zones.add(answer);
        }
        return Reply.json(200, body);
    }

    private ObjectNode changes(DatabaseCall call, ZoneName name, JsonBody options) {
        if (name.isDefault()) {
            throw CloudKitError.BAD_REQUEST.because("the default zone does not support sync; use a zone of your own");
        }
        if (options.flag("reverse").orElse(false)) {
            throw CloudKitError.BAD_REQUEST.because("reverse order is not imitated: " + options.place("reverse"));
        }
        Zone zone = call.shelf().readable().zone(name);
        long since = since(options, zone);
        List<Change> changes = changes(call, zone, options, since);
        List<Change> page = changes.subList(0, Math.min(DatabaseCall.limit(options), changes.size()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode records = body.putArray("records");
        for (Change change : page) {
            records.add(change.json());
            if (!change.deleted()) {
                shelves.read(call.account(), change.name());
            }
        }
        long last = page.isEmpty()
                ? Math.max(since, zone.since())
                : page.get(page.size() - 1).sequence();
        body.put("syncToken", Marker.at(last, name.toString()));
        return body.put("moreComing", page.size() < changes.size());
    }

    private static long since(JsonBody options, Zone zone) {
        long since = options.text("syncToken")
                .map(token -> DatabaseCall.position(token, zone.name().toString()))
                .orElse(zone.since());
        if (since < zone.since()) {
            throw CloudKitError.BAD_REQUEST.because(
                    "the syncToken is of an earlier zone '" + zone.name().zone() + "'; begin again without it");
        }
        return since;
    }

    private static List<Change> changes(DatabaseCall call, Zone zone, JsonBody options, long since) {
        RecordJson json = call.recordJson(options);
        Stream<Change> present = zone.records().stream()
                .map(record -> new Change(record.sequence(), record.name(), false, json.record(zone.name(), record)));
        Stream<Change> deleted = zone.tombstones().stream()
                .map(gone -> new Change(
                        gone.sequence(),
                        gone.name(),
                        true,
                        json.deleted(zone.name(), gone.name()).put("recordType", gone.type())));
        return Stream.concat(present, deleted)
                .filter(change -> change.sequence() > since)
                .sorted()
                .toList();
    }
}
