package dev.lifeboat.simulator.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.simulator.http.Request;
import java.util.Optional;

/** A JSON object sent to a provider. What is missing or of the wrong type is refused with 400 {@code invalid_request}. */
record Body(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Body of(Request request) {
        return of(request.text());
    }

    static Body of(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json != null && json.isObject()) {
                return new Body(json);
            }
        } catch (JsonProcessingException notJson) {
            throw Refused.badRequest("the body is not JSON: " + notJson.getOriginalMessage());
        }
        throw Refused.badRequest("the body must be a JSON object");
    }

    String string(String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw Refused.badRequest("the field '" + field + "' must be a non-empty string");
        }
        return value.textValue();
    }

    Optional<String> optionalString(String field) {
        return has(field) ? Optional.of(string(field)) : Optional.empty();
    }

    Body object(String field) {
        JsonNode value = json.path(field);
        if (!value.isObject()) {
            throw Refused.badRequest("the field '" + field + "' must be an object");
        }
        return new Body(value);
    }

    boolean has(String field) {
        return json.hasNonNull(field);
    }
}
