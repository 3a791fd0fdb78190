package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.DeviceEnvironment;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Google Drive v3: the hidden application folder of one person. */
final class DriveClient {

    private static final String FILES = "net/google-drive/drive/v3/files";
    private static final String UPLOAD = "net/google-drive/upload/drive/v3/files";
    private static final String FILE_FIELDS = "id,modifiedTime,appProperties";
    private static final String BOUNDARY = "lifeboat-backup-part";

    private final DeviceEnvironment environment;
    private final Wire wire;
    private final String token;

    DriveClient(DeviceEnvironment environment, Wire wire, String token) {
        this.environment = environment;
        this.wire = wire;
        this.token = token;
    }

    /** Every file of that name; there may be several. */
    List<JsonNode> list(String name) {
        List<JsonNode> files = new ArrayList<>();
        Optional<String> page = Optional.of("");
        while (page.isPresent()) {
            JsonNode listed = understood(wire.get(listAddress(name, page.get()), token));
            listed.path("files").forEach(files::add);
            page = Optional.ofNullable(listed.path("nextPageToken").textValue());
        }
        return files;
    }

    private URI listAddress(String name, String page) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("spaces", "appDataFolder");
        query.put("q", "name = '" + name + "' and trashed = false");
        query.put("fields", "nextPageToken,files(" + FILE_FIELDS + ")");
        query.put("pageSize", "100");
        if (!page.isEmpty()) {
            query.put("pageToken", page);
        }
        return environment.address(FILES + "?" + Wire.pairs(query));
    }

    /** The content of a file. */
    String download(String id) {
        Answer answer = wire.get(environment.address(FILES + "/" + Wire.encoded(id) + "?alt=media"), token);
        if (!answer.ok()) {
            throw refusal(answer);
        }
        return answer.text();
    }

    /** What Drive has of a file, as its MD5 sum; empty when it has none of that id. */
    Optional<String> checksum(String id) {
        Answer answer = wire.get(environment.address(FILES + "/" + Wire.encoded(id) + "?fields=md5Checksum"), token);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(understood(answer).path("md5Checksum").asText());
    }

    /** Makes a file of a description and a text in one request, and says which id it got. */
    String create(ObjectNode metadata, String text) {
        String body = part("application/json; charset=UTF-8", metadata.toString())
                + part("application/jose", text)
                + "--" + BOUNDARY + "--\r\n";
        URI address = environment.address(UPLOAD + "?uploadType=multipart&fields=" + "id");
        return understood(wire.post(address, token, "multipart/related; boundary=" + BOUNDARY, body))
                .path("id")
                .asText();
    }

    private static String part(String contentType, String content) {
        return "--" + BOUNDARY + "\r\nContent-Type: " + contentType + "\r\n\r\n" + content + "\r\n";
    }

    /** Deletes a file; it is no error if somebody else did. */
    void delete(String id) {
        Answer answer = wire.delete(environment.address(FILES + "/" + Wire.encoded(id)), token);
        if (!answer.ok() && answer.status() != 404) {
            throw refusal(answer);
        }
    }

    private static JsonNode understood(Answer answer) {
        if (!answer.ok()) {
            throw refusal(answer);
        }
        return answer.json();
    }

    private static Setback refusal(Answer answer) {
        if (answer.status() == 401) {
            return CloudRefusal.signedOut();
        }
        String reason = answer.explanation()
                .path("error")
                .path("errors")
                .path(0)
                .path("reason")
                .asText();
        return reason.equals("storageQuotaExceeded") ? CloudRefusal.full() : CloudRefusal.error();
    }
}
