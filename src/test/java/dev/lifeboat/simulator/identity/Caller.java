package dev.lifeboat.simulator.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.http.Service;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An app as a provider sees it: requests built by hand, with the bearer token last set. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "http://127.0.0.1:1/world/phone";

    private final Map<String, Endpoint> operations;
    private Optional<String> bearer = Optional.empty();

    Caller(Service service) {
        this.operations = service.operations();
    }

    Caller bearing(String token) {
        bearer = Optional.ofNullable(token);
        return this;
    }

    Caller bearing(Answer session) {
        return bearing(session.text("access_token"));
    }

    Answer form(String operation, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return call(operation, Map.of(), Map.of(), form);
    }

    Answer get(String operation, Map<String, String> parameters) {
        return call(operation, parameters, Map.of(), "");
    }

    Answer query(String operation, Map<String, String> parameters, Map<String, List<String>> query) {
        return call(operation, parameters, query, "");
    }

    Answer post(String operation, Map<String, String> parameters, Object body) {
        try {
            return call(operation, parameters, Map.of(), JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Answer call(String operation, Map<String, String> parameters, Map<String, List<String>> query, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        bearer.ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        Request request = new Request(
                "POST", BASE, "/net/" + operation, parameters, query, headers, body.getBytes(StandardCharsets.UTF_8));
        return new Answer(operations.get(operation).answer(request));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A reply, read as JSON where it has a body. */
    record Answer(Reply reply) {

        int status() {
            return reply.status();
        }

        JsonNode json() {
            try {
                return JSON.readTree(reply.body());
            } catch (IOException e) {
                throw new IllegalStateException("no JSON in " + new String(reply.body(), StandardCharsets.UTF_8), e);
            }
        }

        String text(String field) {
            return json().path(field).asText();
        }

        String error() {
            return text("error");
        }
    }
}
