package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.util.List;
import java.util.Optional;

/** One call of a signed-in app on a private database. */
record DatabaseCall(Request request, Shelf<ICloudContent> shelf, String container, String environment, JsonBody body) {

    /** How many operations, records or tokens one request may have. */
    static final int BATCH = 200;

    /** What such a call is answered with. */
    @FunctionalInterface
    interface Operation {
        Reply answer(DatabaseCall call);
    }

    CloudAccount account() {
        return shelf.account();
    }

    /** The zone that the body's {@code zoneID} names, else the default zone. */
    ZoneName zone() {
        return body.object("zoneID").map(this::zone).orElseGet(() -> named(ZoneName.DEFAULT));
    }

    ZoneName zone(JsonBody zoneId) {
        return ZoneName.read(zoneId, container, environment, account());
    }

    ZoneName named(String zone) {
        return new ZoneName(container, environment, zone);
    }

    /** The required list under a name, no longer than a batch may be. */
    List<JsonBody> batch(String field) {
        List<JsonBody> batch = body.requiredObjects(field);
        if (batch.isEmpty() || batch.size() > BATCH) {
            throw CloudKitError.BAD_REQUEST.because(
                    "'" + field + "' must have 1 to " + BATCH + " elements, not " + batch.size());
        }
        return batch;
    }

    /** The {@code resultsLimit} of a body; more than a batch is a batch. */
    static int limit(JsonBody body) {
        int limit = body.count("resultsLimit").orElse(BATCH);
        if (limit < 1) {
            throw CloudKitError.BAD_REQUEST.because("'resultsLimit' must be 1 or more, not " + limit);
        }
        return Math.min(limit, BATCH);
    }

    /** The count of changes up to which an app has seen a zone or database. */
    static long position(String syncToken, String thing) {
        return Marker.position(syncToken, thing)
                .orElseThrow(() -> CloudKitError.BAD_REQUEST.because(
                        "the syncToken is not one of this zone or database; begin again without it"));
    }

    RecordJson recordJson() {
        return recordJson(body);
    }

    /** How records are written for a body that may have {@code desiredKeys} and {@code numbersAsStrings}. */
    RecordJson recordJson(JsonBody options) {
        Optional<List<String>> desired = options.texts("desiredKeys").or(() -> body.texts("desiredKeys"));
        boolean asStrings = body.flag("numbersAsStrings").orElse(false);
        return new RecordJson(account(), AssetFiles.downloads(request), desired, asStrings);
    }
}
