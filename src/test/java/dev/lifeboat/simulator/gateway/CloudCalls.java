package dev.lifeboat.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What an app says to the cloud of its phone: one object with one text, over HTTP, with the token the phone lends. */
record CloudCalls(Http http, Phone phone) {

    private static final String DATABASE = "/net/icloud/database/1/iCloud.test/production/private";
    private static final String DRIVE = "/net/google-drive";

    /** Writes or replaces the text in iCloud; adds a file with it in Drive. */
    HttpResponse<byte[]> write(String text) throws IOException {
        return phone.platform() == Platform.IOS
                ? cloudKit("/records/modify", modification(text))
                : drive("POST", "/upload/drive/v3/files?uploadType=multipart", multipart(text));
    }

    /** Reads the text back; in Drive that of the file written last. */
    String read() throws IOException {
        return phone.platform() == Platform.IOS ? recordText() : fileText();
    }

    private String recordText() throws IOException {
        JsonNode answer = Http.json(cloudKit("/records/lookup", "{\"records\":[{\"recordName\":\"r\"}]}"));
        return new String(
                Base64.getDecoder()
                        .decode(answer.at("/records/0/fields/data/value").textValue()),
                StandardCharsets.UTF_8);
    }

    private String fileText() throws IOException {
        JsonNode files = Http.json(drive("GET", "/drive/v3/files?spaces=appDataFolder&orderBy=createdTime%20desc", ""));
        String id = files.at("/files/0/id").textValue();
        return new String(
                drive("GET", "/drive/v3/files/" + id + "?alt=media", "").body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> cloudKit(String operation, String body) throws IOException {
        String query = "?ckAPIToken=a&ckWebAuthToken=" + URLEncoder.encode(token(), StandardCharsets.UTF_8);
        return http.send("POST", phone.address() + DATABASE + operation + query, Map.of(), bytes(body));
    }

    private HttpResponse<byte[]> drive(String method, String path, String body) throws IOException {
        Map<String, String> headers = body.isEmpty()
                ? Map.of("Authorization", "Bearer " + token())
                : Map.of("Authorization", "Bearer " + token(), "Content-Type", "multipart/related; boundary=b");
        return http.send(method, phone.address() + DRIVE + path, headers, bytes(body));
    }

    private String token() {
        return Http.json(http.get(phone.address() + "/os/cloud-account"))
                .get("token")
                .textValue();
    }

    private static String modification(String text) {
        String data = Base64.getEncoder().encodeToString(bytes(text));
        return "{\"operations\":[{\"operationType\":\"forceReplace\",\"record\":{\"recordType\":\"Backup\","
                + "\"recordName\":\"r\",\"fields\":{\"data\":{\"value\":\"" + data + "\",\"type\":\"BYTES\"}}}}]}";
    }

    private static String multipart(String text) {
        return "--b\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n"
                + "{\"name\":\"backup\",\"parents\":[\"appDataFolder\"]}\r\n"
                + "--b\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n--b--\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
