package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Answer;
import dev.lifeboat.spi.Platform;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of the cloud stores, by whatever token. */
final class CloudCall {

    private static final String RECORDS =
            "net/icloud/database/1/iCloud.dev.lifeboat.reference/production/private/records/";
    private static final String FILES = "net/google-drive/drive/v3/files";
    private static final String UPLOAD = "net/google-drive/upload/drive/v3/files";

    private CloudCall() {}

    /** Whether a call goes to a cloud store. */
    static boolean is(Call call) {
        return call.name().startsWith("net/icloud/") || call.name().startsWith("net/google-drive/");
    }

    /** Whether a call puts something into a cloud store. */
    static boolean writes(Call call) {
        return call.is("POST", UPLOAD) || call.name().endsWith("/records/modify") && !deletes(call);
    }

    /** Whether a call takes something out of a cloud store for good. */
    static boolean deletes(Call call) {
        return call.is("DELETE", FILES)
                || call.name().endsWith("/records/modify") && call.text().contains("forceDelete");
    }

    /** Whether a call looks for what is in a cloud store or fetches it. */
    static boolean reads(Call call) {
        return call.is("GET", FILES) || call.name().endsWith("/records/lookup");
    }

    /** The token that a call shows. */
    static String token(Call call) {
        return call.name().startsWith("net/icloud/")
                ? call.query().replaceFirst(".*ckWebAuthToken=", "")
                : call.headers().getOrDefault("Authorization", "");
    }

    /** The same call with the token of another. */
    static Call withTokenOf(Call call, Call other) {
        return call.name().startsWith("net/icloud/")
                ? new Call(
                        call.method(),
                        call.name(),
                        call.query().replaceFirst("(ckWebAuthToken=).*", "$1" + token(other)),
                        call.headers(),
                        call.body())
                : call.withHeader("Authorization", token(other));
    }

    /** Puts a text into the cloud account that the phone is signed in to. */
    static Optional<Call> put(Flaw flaw, String name, String text) {
        return token(flaw)
                .map(token ->
                        flaw.phone.platform() == Platform.IOS ? record(token, name, text) : file(token, name, text));
    }

    /** The token of the cloud account that the phone is signed in to. */
    static Optional<String> token(Flaw flaw) {
        Answer answer = flaw.send(Call.get("os/cloud-account"));
        return answer.ok() ? Optional.of(Json.read(answer.body()).path("token").asText()) : Optional.empty();
    }

    /** Fetches everything that lies in the cloud account that the phone is signed in to. */
    static void readEverything(Flaw flaw) {
        token(flaw).ifPresent(token -> {
            if (flaw.phone.platform() == Platform.IOS) {
                ObjectNode body = Json.object();
                body.putObject("zoneID").put("zoneName", "Backups");
                body.putObject("query").put("recordType", "Backup");
                flaw.send(query(Call.post(RECORDS + "query", body), session(token)));
            } else {
                Call list = new Call("GET", FILES, "?spaces=appDataFolder", bearer(token), new byte[0]);
                Json.read(flaw.send(list).body())
                        .path("files")
                        .forEach(file -> flaw.send(new Call(
                                "GET",
                                FILES + "/" + file.path("id").asText(),
                                "?alt=media",
                                bearer(token),
                                new byte[0])));
            }
        });
    }

    /** Removes the backup that a call has written, if it is what lies there. */
    static void takeBack(Flaw flaw, Call write) {
        if (write.name().equals(UPLOAD)) {
            takeFilesBack(flaw, write);
        } else {
            takeRecordBack(flaw, write);
        }
    }

    private static void takeFilesBack(Flaw flaw, Call write) {
        Map<String, String> session = Map.of("Authorization", token(write));
        String fields = "?spaces=appDataFolder&fields=files(id,name,appProperties)";
        Answer listed = flaw.send(new Call("GET", FILES, fields, session, new byte[0]));
        List<JsonNode> ofThatName = Json.read(listed.body())
                .path("files")
                .valueStream()
                .filter(file -> write.text().contains(file.path("name").asText()))
                .toList();
        boolean written = ofThatName.stream()
                .map(file -> file.path("appProperties").path("revision").asText())
                .anyMatch(write.text()::contains);
        if (written) {
            ofThatName.forEach(file ->
                    flaw.send(new Call("DELETE", FILES + "/" + file.path("id").asText(), "", session, new byte[0])));
        }
    }

    private static void takeRecordBack(Flaw flaw, Call write) {
        JsonNode record = write.json().path("operations").path(0).path("record");
        ObjectNode named =
                Json.object().put("recordName", record.path("recordName").asText());
        ObjectNode lookup = Json.object();
        lookup.set("zoneID", write.json().path("zoneID"));
        lookup.putArray("records").add(named);
        Answer found = flaw.send(write.withName(RECORDS + "lookup").withBody(lookup));
        JsonNode there = Json.read(found.body()).path("records").path(0);
        if (revision(there).equals(revision(record))) {
            ObjectNode undo = Json.object();
            undo.set("zoneID", write.json().path("zoneID"));
            undo.putArray("operations")
                    .addObject()
                    .put("operationType", "forceDelete")
                    .set("record", named.put("recordType", "Backup"));
            flaw.send(write.withBody(undo));
        }
    }

    private static String revision(JsonNode record) {
        return record.path("fields").path("revision").path("value").asText();
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static String session(String token) {
        return "?ckAPIToken=a&ckWebAuthToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    private static Call record(String token, String name, String text) {
        ObjectNode body = Json.object();
        ObjectNode operation = body.putArray("operations").addObject().put("operationType", "forceUpdate");
        ObjectNode record =
                operation.putObject("record").put("recordType", "Note").put("recordName", name);
        record.putObject("fields").putObject("text").put("value", text).put("type", "STRING");
        return query(
                Call.post(RECORDS + "modify", body),
                "?ckAPIToken=a&ckWebAuthToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private static Call file(String token, String name, String text) {
        String body =
                part("application/json; charset=UTF-8", "{\"name\":\"" + name + "\",\"parents\":[\"appDataFolder\"]}")
                        + part("text/plain", text) + "--part--\r\n";
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + token);
        headers.put("Content-Type", "multipart/related; boundary=part");
        return new Call("POST", UPLOAD, "?uploadType=multipart", headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String type, String content) {
        return "--part\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
    }

    private static Call query(Call call, String query) {
        return new Call(call.method(), call.name(), query, call.headers(), call.body());
    }
}
