package dev.lifeboat.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it reached a service.
 *
 * @param method in capitals
 * @param base the address of the phone the request came through, without a trailing slash; services build links from it
 * @param path the path below {@code base}, still percent-encoded, beginning with a slash
 * @param parameters what the route's path template captured, decoded
 * @param query the query parameters, decoded, in the order given
 * @param headers by lower-case name; several values of one name are joined by a comma
 * @param body after any content encoding was undone; empty when there is none
 */
public record Request(
        String method,
        String base,
        String path,
        Map<String, String> parameters,
        Map<String, List<String>> query,
        Map<String, String> headers,
        byte[] body) {

    public Request {
        parameters = Map.copyOf(parameters);
        query = new LinkedHashMap<>(query);
        TreeMap<String, String> ordered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ordered.putAll(headers);
        headers = ordered;
    }

    /** What the path template captured under a name. */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route of " + path + " captures no '" + name + "'");
        }
        return value;
    }

    /** The first value of a query parameter. */
    public Optional<String> queryValue(String name) {
        return Optional.ofNullable(query.get(name))
                .filter(values -> !values.isEmpty())
                .map(values -> values.get(0));
    }

    /** A header's value, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The token of an {@code Authorization: Bearer} header. */
    public Optional<String> bearer() {
        return header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).trim());
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as {@code application/x-www-form-urlencoded} fields; of a repeated field the first counts. */
    public Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> field : pairs(text()).entrySet()) {
            fields.put(field.getKey(), field.getValue().get(0));
        }
        return fields;
    }

    /** Decodes a query string or form; null gives no pairs. */
    public static Map<String, List<String>> pairs(String encoded) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        if (encoded == null || encoded.isEmpty()) {
            return pairs;
        }
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            pairs.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }
}
