package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Talks to a simulated Google Drive as an app would, without a server between. */
final class DriveClient implements StoreClient {

    static final String BASE = "http://127.0.0.1:1/w/p";
    static final String IN_FOLDER = "{'name':'%s','parents':['appDataFolder']}";

    private final SimulatedClock clock = new SimulatedClock();
    private final Secrets secrets = new Secrets();
    private final GoogleDrive store;

    DriveClient() {
        this("1");
    }

    DriveClient(String seed) {
        store = new GoogleDrive(clock, new Seed(seed).dice("google-drive"), secrets);
    }

    /** A request in the making. */
    final class Call {

        private final String operation;
        private final Map<String, String> headers = new HashMap<>();
        private String method = "GET";
        private String fileId = "";
        private String query = "";
        private byte[] body = new byte[0];

        Call(String operation) {
            this.operation = operation;
        }

        Call file(String id) {
            fileId = id;
            return this;
        }

        /** The query string, percent-encoded. */
        Call query(String text) {
            query = text;
            return this;
        }

        Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Call body(byte[] bytes) {
            method = "POST";
            body = bytes;
            return this;
        }

        /** Single quotes stand for double ones. */
        Call json(String text) {
            return header("content-type", "application/json; charset=UTF-8")
                    .body(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        }

        Reply as(String token) {
            return header("authorization", "Bearer " + token).send();
        }

        Reply send() {
            Map<String, String> captured = fileId.isEmpty() ? Map.of() : Map.of("fileId", fileId);
            return store.operations()
                    .get(operation)
                    .answer(new Request(
                            method,
                            BASE,
                            "/net/google-drive/" + operation,
                            captured,
                            Request.pairs(query),
                            headers,
                            body));
        }
    }

    Call call(String operation) {
        return new Call(operation);
    }

    /** Goes to the address of an upload session. */
    Call session(String location) {
        assert location.startsWith(BASE + "/net/google-drive/upload/drive/v3/files");
        int mark = location.indexOf('?');
        String path = location.substring(0, mark);
        String file = path.substring(path.indexOf("/files") + "/files".length());
        return file.isEmpty()
                ? call("upload-resume-create").query(location.substring(mark + 1))
                : call("upload-resume-update").file(file.substring(1)).query(location.substring(mark + 1));
    }

    static JsonNode json(Reply reply) {
        return ICloudClient.json(reply);
    }

    /** Creates a file and gives its id. */
    String create(String token, String name, byte[] content) {
        Reply reply = upload(token, IN_FOLDER.formatted(name), content);
        return json(reply).path("id").asText();
    }

    Reply upload(String token, String metadata, byte[] content) {
        return call("upload-create")
                .query("uploadType=multipart")
                .header("content-type", "multipart/related; boundary=cut")
                .body(multipart(metadata, content))
                .as(token);
    }

    static byte[] multipart(String metadata, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--cut\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n" + metadata.replace('\'', '"')
                + "\r\n--cut\r\nContent-Type: application/octet-stream\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    Optional<String> find(String token, String name) {
        Reply reply = call("files-list")
                .query("spaces=appDataFolder&q=name%20=%20'" + name + "'")
                .as(token);
        JsonNode id = json(reply).at("/files/0/id");
        return id.isMissingNode() ? Optional.empty() : Optional.of(id.asText());
    }

    @Override
    public Reply write(String token, String name, byte[] value) {
        return find(token, name)
                .map(id -> call("upload-update")
                        .file(id)
                        .query("uploadType=media")
                        .body(value)
                        .as(token))
                .orElseGet(() -> upload(token, IN_FOLDER.formatted(name), value));
    }

    @Override
    public int outcome(Reply written) {
        return written.status();
    }

    @Override
    public Optional<byte[]> read(String token, String name) {
        return find(token, name)
                .map(id ->
                        call("files-get").file(id).query("alt=media").as(token).body());
    }

    @Override
    public Reply delete(String token, String name) {
        return find(token, name)
                .map(id -> call("files-delete").file(id).as(token))
                .orElseThrow();
    }

    @Override
    public Reply withoutToken() {
        return call("files-list").query("spaces=appDataFolder").send();
    }

    @Override
    public Reply writeTorn(String token) {
        return call("files-create").json("{'name':'a','parents':['appData").as(token);
    }

    @Override
    public int unauthenticated() {
        return 401;
    }

    @Override
    public int full() {
        return 403;
    }

    @Override
    public CloudStore store() {
        return store;
    }

    @Override
    public SimulatedClock clock() {
        return clock;
    }

    @Override
    public Secrets secrets() {
        return secrets;
    }
}
