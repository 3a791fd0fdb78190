package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@code records/modify}: up to 200 changes of one zone, all or none where the zone is a custom one. */
final class RecordsModify implements DatabaseCall.Operation {

    private final Shelves<ICloudContent> shelves;
    private final AssetFiles assets;
    private final Clock clock;
    private final Supplier<String> newUuid;

    RecordsModify(Shelves<ICloudContent> shelves, AssetFiles assets, Clock clock, Supplier<String> newUuid) {
        this.shelves = shelves;
        this.assets = assets;
        this.clock = clock;
        this.newUuid = newUuid;
    }

    /** What became of one change: the record as it is now, nothing when it is gone, or why it was refused. */
    private record Outcome(RecordChange change, Optional<StoredRecord> record, Optional<CloudKitRefusal> refusal) {}

    @Override
    public Reply answer(DatabaseCall call) {
        List<RecordChange> changes = changes(call);
        RecordJson json = call.recordJson();
        ICloudContent draft = call.shelf().draft();
        Zone zone = draft.zone(call.zone());
        RecordDraft records =
                new RecordDraft(draft, zone, call.shelf().quota(), clock.instant(), assets.claims(call.account()));
        List<Outcome> outcomes =
                changes.stream().map(change -> outcome(records, change)).toList();
        boolean atomic = !zone.name().isDefault() && call.body().flag("atomic").orElse(true);
        if (atomic && outcomes.stream().anyMatch(outcome -> outcome.refusal().isPresent())) {
            return allRefused(outcomes);
        }
        if (outcomes.stream().anyMatch(outcome -> outcome.refusal().isEmpty())) {
            call.shelf().keep(draft);
        }
        outcomes.forEach(outcome -> announce(call.account(), outcome));
        return reply(json, zone.name(), outcomes);
    }

    private List<RecordChange> changes(DatabaseCall call) {
        List<RecordChange> changes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonBody operation : call.batch("operations")) {
            RecordChange change = RecordChange.read(operation, newUuid);
            if (!names.add(change.recordName())) {
                throw CloudKitError.BAD_REQUEST.because(
                        "record '" + change.recordName() + "' appears twice; a request may change a record once");
            }
            changes.add(change);
        }
        return changes;
    }

    private static Outcome outcome(RecordDraft records, RecordChange change) {
        try {
            return new Outcome(change, records.apply(change), Optional.empty());
        } catch (CloudKitRefusal refusal) {
            return new Outcome(change, Optional.empty(), Optional.of(refusal));
        } catch (MalformedBody malformed) {
            return new Outcome(
                    change, Optional.empty(), Optional.of(CloudKitError.BAD_REQUEST.because(malformed.getMessage())));
        }
    }

    /** Nothing was written. A full account is said as such; any other cause stands in the list beside the error. */
    private Reply allRefused(List<Outcome> outcomes) {
        Outcome first = outcomes.stream()
                .filter(outcome -> outcome.refusal().isPresent())
                .findFirst()
                .orElseThrow();
        CloudKitRefusal cause = first.refusal().orElseThrow();
        if (cause.error() == CloudKitError.QUOTA_EXCEEDED) {
            return cause.error().reply(newUuid.get(), cause.getMessage());
        }
        CloudKitError error = CloudKitError.ATOMIC_ERROR;
        ObjectNode body = error.body(
                newUuid.get(),
                "nothing was written, because of '" + first.change().recordName() + "': " + cause.error());
        ArrayNode list = body.putArray("records");
        outcomes.stream()
                .filter(outcome -> outcome.refusal().isPresent())
                .forEach(outcome -> list.add(refused(outcome)));
        return Reply.json(error.status(), body);
    }

    private Reply reply(RecordJson json, ZoneName zone, List<Outcome> outcomes) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode records = body.putArray("records");
        for (Outcome outcome : outcomes) {
            records.add(
                    outcome.refusal().isPresent()
                            ? refused(outcome)
                            : outcome.record()
                                    .map(record -> json.record(zone, record))
                                    .orElseGet(() ->
                                            json.deleted(zone, outcome.change().recordName())));
        }
        return Reply.json(200, body);
    }

    private ObjectNode refused(Outcome outcome) {
        CloudKitRefusal refusal = outcome.refusal().orElseThrow();
        return refusal.error()
                .body(newUuid.get(), refusal.getMessage())
                .put("recordName", outcome.change().recordName());
    }

    private void announce(CloudAccount account, Outcome outcome) {
        String name = outcome.change().recordName();
        if (outcome.record().isPresent()) {
            shelves.written(account, name);
        } else if (outcome.refusal().isEmpty()) {
            shelves.deleted(account, name);
        }
    }
}
