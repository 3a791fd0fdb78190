package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Talks to a simulated iCloud as an app would, without a server between. */
final class ICloudClient implements StoreClient {

    static final String BASE = "http://127.0.0.1:1/w/p";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimulatedClock clock = new SimulatedClock();
    private final Secrets secrets = new Secrets();
    private final ICloud store;

    ICloudClient() {
        this("1");
    }

    ICloudClient(String seed) {
        store = new ICloud(clock, new Seed(seed).dice("icloud"), secrets);
    }

    static JsonNode json(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + new String(reply.body(), StandardCharsets.UTF_8), e);
        }
    }

    /** Calls an operation on the database of {@code iCloud.test} in production; single quotes stand for double ones. */
    Reply call(String token, String operation, String json) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("ckAPIToken", List.of("app"));
        if (token != null) {
            query.put("ckWebAuthToken", List.of(token));
        }
        return call("iCloud.test", "production", query, operation, json);
    }

    Reply call(String container, String environment, Map<String, List<String>> query, String operation, String json) {
        Request request = new Request(
                "POST",
                BASE,
                "/net/icloud/database/1/" + container + "/" + environment + "/private/" + operation,
                Map.of("container", container, "environment", environment),
                query,
                Map.of("content-type", "text/plain"),
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return store.operations().get(operation.replace('/', '-')).answer(request);
    }

    /** A request to an address that iCloud handed out. */
    Reply raw(String method, String operation, String captured, String address, byte[] body) {
        String key = address.substring(address.lastIndexOf('/') + 1);
        String path = address.startsWith(BASE) ? address.substring(BASE.length()) : address;
        return store.operations()
                .get(operation)
                .answer(new Request(method, BASE, path, Map.of(captured, key), Map.of(), Map.of(), body));
    }

    /** One change in the default zone, and what became of it. */
    JsonNode modify(String token, String kind, String record) {
        return json(call(token, "records/modify", change(kind, record))).at("/records/0");
    }

    static String change(String kind, String record) {
        return "{'operations':[{'operationType':'" + kind + "','record':" + record + "}]}";
    }

    @Override
    public Reply write(String token, String name, byte[] value) {
        String base64 = Base64.getEncoder().encodeToString(value);
        return call(
                token,
                "records/modify",
                change(
                        "forceReplace",
                        "{'recordName':'" + name
                                + "','recordType':'Backup','fields':{'payload':{'value':'" + base64
                                + "','type':'BYTES'},"
                                + "'label':{'value':'small'}}}"));
    }

    @Override
    public int outcome(Reply written) {
        String code = json(written).at("/records/0/serverErrorCode").asText();
        return code.isEmpty() ? written.status() : CloudKitError.valueOf(code).status();
    }

    @Override
    public Optional<byte[]> read(String token, String name) {
        Reply reply = call(token, "records/lookup", "{'records':[{'recordName':'" + name + "'}]}");
        JsonNode payload = json(reply).at("/records/0/fields/payload/value");
        return payload.isMissingNode()
                ? Optional.empty()
                : Optional.of(Base64.getDecoder().decode(payload.asText()));
    }

    @Override
    public Reply delete(String token, String name) {
        return call(token, "records/modify", change("forceDelete", "{'recordName':'" + name + "'}"));
    }

    @Override
    public Reply withoutToken() {
        return call(null, "records/lookup", "{'records':[{'recordName':'a'}]}");
    }

    @Override
    public Reply writeTorn(String token) {
        return call(token, "records/modify", "{'operations':[{'operationType':'create','rec");
    }

    @Override
    public int unauthenticated() {
        return 421;
    }

    @Override
    public int full() {
        return 413;
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
