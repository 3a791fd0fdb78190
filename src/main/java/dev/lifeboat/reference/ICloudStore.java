package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Backups as CloudKit records, one for each location. A record is replaced at once or not at all, and only if it is still
 * the one that was looked at; what the store confirms is believed when it is seen.
 */
final class ICloudStore implements BackupStore {

    private static final String TYPE = "Backup";
    private static final String REVISION = "revision";
    private static final String CONTENT = "content";
    private static final String FILE = "file";

    /** A record holds a megabyte without its assets; a larger backup goes into an asset. */
    private static final int LARGEST_FIELD = 700_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ICloudClient client;

    ICloudStore(ICloudClient client) {
        this.client = client;
    }

    @Override
    public Slot open(String name) {
        ICloudReply reply = client.lookup(name);
        if (reply.is("ZONE_NOT_FOUND")) {
            return new RecordSlot(name, Optional.empty(), true);
        }
        return reply.isMissing()
                ? new RecordSlot(name, Optional.empty(), false)
                : new RecordSlot(name, Optional.of(reply.orSetback()), false);
    }

    private final class RecordSlot implements Slot {

        private final String name;
        private final Optional<JsonNode> present;
        private final boolean zoneMissing;

        RecordSlot(String name, Optional<JsonNode> present, boolean zoneMissing) {
            this.name = name;
            this.present = present;
            this.zoneMissing = zoneMissing;
        }

        @Override
        public Optional<Revision> revision() {
            return present.map(record -> Revision.parse(field(record, REVISION).textValue()));
        }

        @Override
        public String read() {
            JsonNode record = present.orElseThrow(() -> Setback.damaged("There is no backup to read."));
            JsonNode file = field(record, FILE);
            return file.isObject()
                    ? new String(client.download(file), StandardCharsets.UTF_8)
                    : field(record, CONTENT).asText();
        }

        @Override
        public void replace(Revision revision, String sealed) {
            if (zoneMissing) {
                client.createZone();
            }
            ObjectNode record = JSON.createObjectNode().put("recordType", TYPE).put("recordName", name);
            present.ifPresent(old -> record.set("recordChangeTag", old.path("recordChangeTag")));
            ObjectNode fields = record.putObject("fields");
            fields.putObject(REVISION).put("value", revision.toString()).put("type", "STRING");
            if (sealed.length() <= LARGEST_FIELD) {
                fields.putObject(CONTENT).put("value", sealed).put("type", "STRING");
            } else {
                JsonNode file = client.upload(TYPE, name, FILE, sealed.getBytes(StandardCharsets.UTF_8));
                fields.putObject(FILE).put("type", "ASSETID").set("value", file);
            }
            client.modify(present.isPresent() ? "replace" : "create", record).orSetback();
            JsonNode kept = client.lookup(name).orSetback();
            if (!field(kept, REVISION).asText().equals(revision.toString())) {
                throw CloudRefusal.error();
            }
        }

        @Override
        public void clear() {
            // Whatever the look-up said: it may have been behind the times.
            ObjectNode record = JSON.createObjectNode().put("recordType", TYPE).put("recordName", name);
            ICloudReply reply = client.modify("forceDelete", record);
            if (!reply.isMissing()) {
                reply.orSetback();
            }
            if (!client.lookup(name).isMissing()) {
                throw CloudRefusal.error();
            }
        }

        private JsonNode field(JsonNode record, String field) {
            return record.path("fields").path(field).path("value");
        }
    }
}
