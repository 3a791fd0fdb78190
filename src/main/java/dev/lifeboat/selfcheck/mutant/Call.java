package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.reference.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request of an app on its way out.
 *
 * @param name what follows the phone's address, without a slash before and without the query: {@code net/microsoft/proofs}
 * @param query empty, or with its question mark
 * @param headers without those that the client adds itself
 */
record Call(String method, String name, String query, Map<String, String> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Call of(Request request, URI phone) {
        String path = request.address().toString().substring(phone.toString().length() + 1);
        int query = path.indexOf('?');
        return new Call(
                request.method(),
                query < 0 ? path : path.substring(0, query),
                query < 0 ? "" : path.substring(query),
                request.headers(),
                request.body());
    }

    static Call get(String name) {
        return new Call("GET", name, "", Map.of(), new byte[0]);
    }

    static Call post(String name, JsonNode json) {
        return new Call("POST", name, "", Map.of("Content-Type", "application/json"), bytes(json.toString()));
    }

    Request to(URI phone) {
        return new Request(method, URI.create(phone + "/" + name + query), headers, body);
    }

    /** Whether it is such a request; the name may be the beginning of one. */
    boolean is(String wanted, String beginning) {
        return method.equals(wanted) && name.startsWith(beginning);
    }

    /** Whether it trades the code of a work or school provider in. */
    boolean activates() {
        return is("POST", "net/work/") && name.contains("/activate/");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Call withBody(String other) {
        return new Call(method, name, query, headers, bytes(other));
    }

    Call withBody(JsonNode other) {
        return withBody(other.toString());
    }

    Call withName(String other) {
        return new Call(method, other, query, headers, body);
    }

    Call withHeader(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, name, query, more, body);
    }

    /** The same answer to a sign-in request with another signature below it. */
    Call withSpoiltSignature() {
        String signature = json().path("signature").asText();
        int first = signature.lastIndexOf('.') + 1;
        char other = signature.charAt(first) == 'A' ? 'B' : 'A';
        return withBody(
                Json.object().put("signature", signature.substring(0, first) + other + signature.substring(first + 1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
