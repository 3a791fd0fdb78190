package dev.lifeboat.simulator.gateway;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.lifeboat.simulator.http.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A request as the gateway gets it, taken apart.
 *
 * @param world the first segment of the path, decoded; empty if there is none
 * @param phone the second segment of the path, decoded; empty if there is none
 * @param path what follows, still encoded, beginning with a slash
 * @param query the query as it stands; empty if there is none
 */
record Arrival(String world, String phone, String path, String query) {

    /** Takes apart a path and query. */
    static Arrival at(String url) {
        int mark = url.indexOf('?');
        String path = mark < 0 ? url : url.substring(0, mark);
        String[] segments = path.split("/", 4);
        return new Arrival(
                segments.length > 1 ? decoded(segments[1]) : "",
                segments.length > 2 ? decoded(segments[2]) : "",
                "/" + (segments.length > 3 ? segments[3] : ""),
                mark < 0 ? "" : url.substring(mark + 1));
    }

    /** The request as services see it, below the address of its phone. */
    Request request(LoggedRequest sealed, String base) {
        Map<String, String> headers = SealedRequest.headers(sealed);
        byte[] body = SealedRequest.body(sealed);
        if ("gzip".equalsIgnoreCase(headers.getOrDefault("content-encoding", "").trim())) {
            body = inflated(body);
        }
        Map<String, String> captured = new LinkedHashMap<>();
        sealed.getPathParameters().forEach((name, value) -> captured.put(name, decoded(value)));
        return new Request(sealed.getMethod().value(), base, path, captured, Request.pairs(query), headers, body);
    }

    private static byte[] inflated(byte[] body) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return gzip.readAllBytes();
        } catch (IOException notGzip) {
            // The service gets what came, and refuses it in its own words.
            return body;
        }
    }

    private static String decoded(String segment) {
        try {
            // In a path a plus sign is a plus sign.
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return segment;
        }
    }
}
