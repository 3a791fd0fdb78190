package dev.lifeboat.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/**
 * A reply of a service, before the network had its way with it.
 *
 * @param headers by name
 * @param body empty when there is none
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Reply {
        TreeMap<String, String> ordered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ordered.putAll(headers);
        headers = ordered;
    }

    /** A reply without a body. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    /** A reply whose body is a value written as JSON. */
    public static Reply json(int status, Object value) {
        return json(status, "application/json; charset=utf-8", value);
    }

    /** A reply in a dialect of JSON that has a content type of its own. */
    public static Reply json(int status, String contentType, Object value) {
        try {
            return bytes(status, contentType, JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a reply of type " + value.getClass() + " cannot be written as JSON", e);
        }
    }

    /** A reply with bytes as they are. */
    public static Reply bytes(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    /** The same reply with one more header. */
    public Reply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}
