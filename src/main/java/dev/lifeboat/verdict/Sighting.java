package dev.lifeboat.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.observation.Observation.Exchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A secret seen in an exchange.
 *
 * @param request whether the phone sent it; else it was answered
 * @param field the header, query parameter (with a question mark), form field or member of JSON it stands in; {@code path} or {@code body} where
 *     there is no such thing
 */
record Sighting(SecretName secret, Exchanged exchange, boolean request, String field) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every sighting in an exchange. */
    static List<Sighting> in(Exchanged exchange) {
        List<Sighting> all = new ArrayList<>();
        Side sent = new Side(exchange, true, all);
        int query = exchange.target().indexOf('?');
        sent.note("path", query < 0 ? exchange.target() : exchange.target().substring(0, query));
        sent.pairs("?", query < 0 ? "" : exchange.target().substring(query + 1));
        exchange.requestHeaders().forEach((name, value) -> sent.note(name.toLowerCase(Locale.ROOT), value));
        sent.body(exchange.requestBody());
        new Side(exchange, false, all).body(exchange.responseBody());
        return all;
    }

    /** What was sent or what was answered. */
    private record Side(Exchanged exchange, boolean request, List<Sighting> all) {

        void note(String field, String text) {
            SecretName.in(text).forEach(secret -> all.add(new Sighting(secret, exchange, request, field)));
        }

        void pairs(String prefix, String text) {
            for (String pair : text.split("&")) {
                int equals = pair.indexOf('=');
                note(prefix + (equals < 0 ? pair : pair.substring(0, equals)), pair);
            }
        }

        void body(String body) {
            if (body.indexOf('⟨') < 0) {
                return;
            }
            if (body.startsWith("{") || body.startsWith("[")) {
                json(body);
            } else if (isForm()) {
                pairs("", body);
            } else {
                note("body", body);
            }
        }

        private void json(String body) {
            try {
                walk("body", JSON.readTree(body));
            } catch (JsonProcessingException notJson) {
                note("body", body);
            }
        }

        private void walk(String field, JsonNode node) {
            if (node.isValueNode()) {
                note(field, node.asText());
            }
            node.fields().forEachRemaining(member -> {
                note("body", member.getKey());
                walk(member.getKey(), member.getValue());
            });
            node.elements().forEachRemaining(element -> {
                if (node.isArray()) {
                    walk(field, element);
                }
            });
        }

        private boolean isForm() {
            return exchange.requestHeaders().entrySet().stream()
                    .anyMatch(header -> header.getKey().equalsIgnoreCase("content-type")
                            && header.getValue().startsWith("application/x-www-form-urlencoded"));
        }
    }

    /** Where it was seen, in words. */
    @Override
    public String toString() {
        return "%s in %s %s (%s)".formatted(secret, request ? "the request to" : "the answer of", place(), field);
    }

    private String place() {
        return Services.called(exchange)
                + exchange.operation().map(name -> "/" + name).orElse("");
    }
}
