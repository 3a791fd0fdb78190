package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.spi.DeviceEnvironment;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;

/** What the app asks for over the network, and that without a whole answer it counts as offline. It repeats no request. */
final class Wire implements AutoCloseable {

    private static final String JSON = "application/json";

    /** An app has to give up within 20 seconds of real time, and a change is followed by a backup. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final Http http;
    private final Transport transport;

    Wire() {
        this(PATIENCE);
    }

    /** @param patience how long to wait for a whole answer, in real time */
    Wire(Duration patience) {
        this.http = new Http(patience);
        this.transport = http;
    }

    private Wire(Wire shared, Transport transport) {
        this.http = shared.http;
        this.transport = transport;
    }

    /** The same client for one phone, with whatever the app has in front of it there. Who closes the shared one closes both. */
    Wire of(DeviceEnvironment phone, Transport.Wrapping wrapping) {
        return new Wire(this, wrapping.around(transport, phone));
    }

    Answer get(URI address) {
        return send(Request.of("GET", address));
    }

    Answer get(URI address, String bearer) {
        return send(Request.of("GET", address).authorized(bearer));
    }

    Answer delete(URI address, String bearer) {
        return send(Request.of("DELETE", address).authorized(bearer));
    }

    Answer post(URI address, JsonNode body) {
        return send(Request.of("POST", address).carrying(JSON, body.toString()));
    }

    Answer post(URI address, String bearer, JsonNode body) {
        return post(address, bearer, JSON, body.toString());
    }

    Answer post(URI address, String bearer, String contentType, String body) {
        return send(Request.of("POST", address).authorized(bearer).carrying(contentType, body));
    }

    Answer post(URI address, byte[] body) {
        return send(Request.of("POST", address).carrying("application/octet-stream", body));
    }

    Answer post(URI address, Map<String, String> form) {
        return send(Request.of("POST", address).carrying("application/x-www-form-urlencoded", pairs(form)));
    }

    /** @throws Setback {@code offline} if no whole answer came */
    private Answer send(Request request) {
        try {
            return transport.send(request);
        } catch (IOException noWholeAnswer) {
            throw Setback.offline();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Setback.offline();
        }
    }

    /** The values of a map as a query string or form. */
    static String pairs(Map<String, String> values) {
        StringJoiner pairs = new StringJoiner("&");
        values.forEach((name, value) -> pairs.add(name + "=" + encoded(value)));
        return pairs.toString();
    }

    /** A value as part of a path, query or form. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        http.close();
    }
}
