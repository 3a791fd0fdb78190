package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.Comparator;
import java.util.List;

/** {@code records/query}: a page of what a query finds, and a marker where more is to come. */
final class RecordsQuery implements DatabaseCall.Operation {

    private final Shelves<ICloudContent> shelves;

    RecordsQuery(Shelves<ICloudContent> shelves) {
        this.shelves = shelves;
    }

    private record Hit(ZoneName zone, StoredRecord record) {}

    @Override
    public Reply answer(DatabaseCall call) {
        JsonBody asked = call.body().requiredObject("query");
        RecordQuery query = RecordQuery.read(asked);
        List<Hit> hits = zones(call).stream()
                .flatMap(zone ->
                        zone.records().stream().filter(query::matches).map(record -> new Hit(zone.name(), record)))
                .sorted(Comparator.comparing(Hit::record, query.order()).thenComparing(Hit::zone))
                .toList();
        String fingerprint = fingerprint(asked);
        int from = call.body()
                .text("continuationMarker")
                .map(marker -> Marker.position(marker, fingerprint)
                        .orElseThrow(() -> CloudKitError.BAD_REQUEST.because(
                                "the continuationMarker is not one of this query; begin again without it")))
                .orElse(0L)
                .intValue();
        int to = Math.min(from + DatabaseCall.limit(call.body()), hits.size());
        ObjectNode body = page(call, hits.subList(Math.min(from, to), to));
        if (to < hits.size()) {
            body.put("continuationMarker", Marker.at(to, fingerprint));
        }
        return Reply.json(200, body);
    }

    private static List<Zone> zones(DatabaseCall call) {
        ICloudContent content = call.shelf().readable();
        boolean zoneWide = call.body().value("zoneID").isEmpty()
                && call.body().flag("zoneWide").orElse(false);
        return zoneWide ? content.zones(call.container(), call.environment()) : List.of(content.zone(call.zone()));
    }

    private ObjectNode page(DatabaseCall call, List<Hit> hits) {
        RecordJson json = call.recordJson();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode records = body.putArray("records");
        for (Hit hit : hits) {
            records.add(json.record(hit.zone(), hit.record()));
            shelves.read(call.account(), hit.record().name());
        }
        return body;
    }

    /** A marker is good for the query it came from and for no other. */
    private static String fingerprint(JsonBody query) {
        return Marker.fingerprint(query.node().toString());
    }
}
