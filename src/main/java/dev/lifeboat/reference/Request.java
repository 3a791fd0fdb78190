package dev.lifeboat.reference;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request of the app.
 *
 * @param headers without those that the HTTP client adds itself
 * @param body empty if there is none
 */
public record Request(String method, URI address, Map<String, String> headers, byte[] body) {

    public Request {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static Request of(String method, URI address) {
        return new Request(method, address, Map.of(), new byte[0]);
    }

    Request authorized(String bearer) {
        return with("Authorization", "Bearer " + bearer, body);
    }

    Request carrying(String contentType, String text) {
        return carrying(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    Request carrying(String contentType, byte[] content) {
        return with("Content-Type", contentType, content);
    }

    private Request with(String header, String value, byte[] content) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, address, more, content);
    }
}
