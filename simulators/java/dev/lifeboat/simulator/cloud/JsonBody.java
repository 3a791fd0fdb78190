package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object of a request, read strictly. A field that is null counts as absent; one of the wrong sort is refused with
 * its place, as in {@code operations[2].record.recordName}.
 */
final class JsonBody {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String place;
    private final JsonNode node;

    JsonBody(String place, JsonNode node) {
        if (!node.isObject()) {
            throw new MalformedBody((place.isEmpty() ? "the body" : place) + " must be a JSON object");
        }
        this.place = place;
        this.node = node;
    }

    /** Reads a body; an empty one is an empty object. */
    static JsonBody parse(byte[] bytes) {
        if (bytes.length == 0) {
            return new JsonBody("", JsonNodeFactory.instance.objectNode());
        }
        try {
            return new JsonBody("", JSON.readTree(bytes));
        } catch (IOException e) {
            throw new MalformedBody("the body is not JSON: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** The place of a field, for messages. */
    String place(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    /** The object's node; callers do not change it. */
    JsonNode node() {
        return node;
    }

    Optional<JsonNode> value(String field) {
        return Optional.ofNullable(node.get(field)).filter(value -> !value.isNull());
    }

    Optional<String> text(String field) {
        return value(field).map(value -> {
            expect(value.isTextual(), field, "a string");
            return value.textValue();
        });
    }

    String requiredText(String field) {
        return text(field).filter(text -> !text.isEmpty()).orElseThrow(() -> missing(field));
    }

    Optional<Boolean> flag(String field) {
        return value(field).map(value -> {
            expect(value.isBoolean(), field, "true or false");
            return value.booleanValue();
        });
    }

    Optional<Integer> count(String field) {
        return value(field).map(value -> {
            expect(value.isIntegralNumber() && value.canConvertToInt(), field, "a whole number");
            return value.intValue();
        });
    }

    Optional<JsonBody> object(String field) {
        return value(field).map(value -> new JsonBody(place(field), value));
    }

    JsonBody requiredObject(String field) {
        return object(field).orElseThrow(() -> missing(field));
    }

    /** A list of objects; empty when there is none. */
    List<JsonBody> objects(String field) {
        List<JsonBody> objects = new ArrayList<>();
        for (JsonNode element : elements(field)) {
            objects.add(new JsonBody(place(field) + "[" + objects.size() + "]", element));
        }
        return objects;
    }

    List<JsonBody> requiredObjects(String field) {
        value(field).orElseThrow(() -> missing(field));
        return objects(field);
    }

    /** A list of strings, if it is there. */
    Optional<List<String>> texts(String field) {
        return value(field).map(value -> {
            List<String> texts = new ArrayList<>();
            for (JsonNode element : elements(field)) {
                expect(element.isTextual(), field, "a list of strings");
                texts.add(element.textValue());
            }
            return texts;
        });
    }

    private Iterable<JsonNode> elements(String field) {
        return value(field)
                .map(value -> {
                    expect(value.isArray(), field, "a list");
                    return (Iterable<JsonNode>) value;
                })
                .orElse(List.of());
    }

    private void expect(boolean asExpected, String field, String what) {
        if (!asExpected) {
            throw new MalformedBody("'" + place(field) + "' must be " + what);
        }
    }

    private MalformedBody missing(String field) {
        return new MalformedBody("missing required field '" + place(field) + "'");
    }
}
