package dev.lifeboat.waiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code reports/waivers.schema.json}, which says what a file of waivers holds. Its descriptions are what a person is told
 * who wrote something else.
 */
final class WaiverSchema {

    /** A mistake and the line where it stands. */
    record Mistake(int line, String text) {}

    private static final String RESOURCE = "/reports/waivers.schema.json";

    private final JsonNode schema;
    private final JsonSchema validator;

    private WaiverSchema(JsonNode schema) {
        this.schema = schema;
        this.validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    static WaiverSchema load() {
        try (InputStream stream = WaiverSchema.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the kit was packed without " + RESOURCE);
            }
            return new WaiverSchema(new ObjectMapper().readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a file, by line; it has to know the places of its nodes. */
    List<Mistake> mistakesIn(JsonNode file) {
        return validator.validate(file).stream()
                .map(message -> mistake(file, message))
                .sorted(Comparator.comparingInt(Mistake::line).thenComparing(Mistake::text))
                .distinct()
                .toList();
    }

    private Mistake mistake(JsonNode file, ValidationMessage message) {
        JsonNode node = message.getInstanceNode();
        List<String> path = path(message.getInstanceLocation());
        String name = message.getProperty();
        return switch (message.getType()) {
            case "additionalProperties" ->
                new Mistake(
                        line(node.get(name)),
                        "'%s' is not known here%s. Expected %s".formatted(name, meant(path, name), expected(path)));
            case "required" ->
                new Mistake(
                        line(node),
                        "'%s' is missing. Expected below it %s".formatted(name, expected(append(path, name))));
            default ->
                new Mistake(
                        node == file ? 1 : line(node),
                        "%sexpected %s, not %s".formatted(label(path), expected(path), found(node)));
        };
    }

    private static List<String> path(JsonNodePath location) {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            path.add(location.getName(i));
        }
        return path;
    }

    private static List<String> append(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static String label(List<String> path) {
        return path.isEmpty() || isIndex(path.get(path.size() - 1)) ? "" : path.get(path.size() - 1) + ": ";
    }

    private static boolean isIndex(String name) {
        return name.matches("[0-9]+");
    }

    /** The known member that one with a slip of the pen was meant to be. */
    private String meant(List<String> path, String typed) {
        Optional<String> known = Optional.empty();
        for (var names = at(path).path("properties").fieldNames(); names.hasNext() && known.isEmpty(); ) {
            known = Optional.of(names.next()).filter(name -> name.regionMatches(true, 0, typed, 0, 3));
        }
        return known.map(name -> "; '" + name + "' is").orElse("");
    }

    private String expected(List<String> path) {
        return at(path).path("description").asText();
    }

    /** What the schema says of a place in a file. */
    private JsonNode at(List<String> path) {
        JsonNode place = schema;
        for (String name : path) {
            place = isIndex(name)
                    ? place.path("items")
                    : place.path("properties").path(name);
            if (place.has("$ref")) {
                place = schema.at(place.get("$ref").asText().substring(1));
            }
        }
        return place;
    }

    private static int line(JsonNode node) {
        return JsonNodes.tokenLocationOf(node).getLineNr();
    }

    private static String found(JsonNode node) {
        if (node.isObject()) {
            return node.isEmpty() ? "an empty entry" : "members of its own";
        }
        if (node.isArray()) {
            return "a list";
        }
        if (node.isTextual()) {
            return "'" + node.asText().replaceAll("\\p{Cntrl}+", " ") + "'";
        }
        return node.isNull() ? "nothing" : node + " without quotes";
    }
}
