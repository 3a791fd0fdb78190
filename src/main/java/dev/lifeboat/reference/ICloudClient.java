package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.DeviceEnvironment;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** CloudKit Web Services: the private database of one person, in which this app has a zone of its own. */
final class ICloudClient {

    private static final String CONTAINER = "iCloud.dev.lifeboat.reference";
    private static final String ZONE = "Backups";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeviceEnvironment environment;
    private final Wire wire;
    private final String token;

    ICloudClient(DeviceEnvironment environment, Wire wire, String token) {
        this.environment = environment;
        this.wire = wire;
        this.token = token;
    }

    /** Asks for a record of this app's zone. */
    ICloudReply lookup(String recordName) {
        ObjectNode body = inZone();
        body.putArray("records").addObject().put("recordName", recordName);
        return ICloudReply.of(post("records/lookup", body), "records");
    }

    /** Changes a record of this app's zone. */
    ICloudReply modify(String operationType, ObjectNode record) {
        ObjectNode body = inZone().put("atomic", false);
        body.putArray("operations")
                .addObject()
                .put("operationType", operationType)
                .set("record", record);
        return ICloudReply.of(post("records/modify", body), "records");
    }

    /** Makes this app's zone; it does no harm if it is there already. */
    void createZone() {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode operation = body.putArray("operations").addObject().put("operationType", "create");
        operation.putObject("zone").putObject("zoneID").put("zoneName", ZONE);
        ICloudReply.of(post("zones/modify", body), "zones").orSetback();
    }

    /** Sends a file for an asset field of a record, whole; what comes back is the field's value. */
    JsonNode upload(String recordType, String recordName, String field, byte[] file) {
        ObjectNode body = inZone();
        body.putArray("tokens")
                .addObject()
                .put("recordType", recordType)
                .put("recordName", recordName)
                .put("fieldName", field);
        JsonNode token = ICloudReply.of(post("assets/upload", body), "tokens").orSetback();
        JsonNode uploaded =
                ok(wire.post(own(token.path("url").asText()), file)).json().path("singleFile");
        if (uploaded.path("size").asLong() != file.length) {
            throw CloudRefusal.error();
        }
        return uploaded;
    }

    /** Fetches the file of an asset field. */
    byte[] download(JsonNode asset) {
        return ok(wire.get(own(asset.path("downloadURL").asText()))).body();
    }

    private static Answer ok(Answer answer) {
        if (!answer.ok()) {
            new ICloudReply(answer.explanation()).orSetback();
        }
        return answer;
    }

    private static ObjectNode inZone() {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("zoneID").put("zoneName", ZONE);
        return body;
    }

    private Answer post(String operation, ObjectNode body) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("ckAPIToken", "lifeboat-reference");
        query.put("ckWebAuthToken", token);
        String database = "net/icloud/database/1/" + CONTAINER + "/production/private/";
        return wire.post(environment.address(database + operation + "?" + Wire.pairs(query)), body);
    }

    /** R14: a link that leads anywhere but through this phone is not followed. */
    private URI own(String link) {
        if (!link.startsWith(environment.address("net/icloud/").toString())) {
            throw CloudRefusal.error();
        }
        return URI.create(link);
    }
}
