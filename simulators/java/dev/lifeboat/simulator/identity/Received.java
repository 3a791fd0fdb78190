package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that a service was told: evidence for rules R13 to R15.
 *
 * @param operation as the mappings name it
 * @param path below the phone's address, as it was sent
 * @param query decoded
 * @param headers as they came
 * @param body as UTF-8 text
 */
public record Received(
        Instant at,
        String operation,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String body) {

    static Received of(Instant at, String operation, Request request) {
        return new Received(at, operation, request.path(), request.query(), request.headers(), request.text());
    }
}
