package dev.lifeboat.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shapes of the protocol's messages, as they are shipped. */
public final class ProtocolSchemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** What is wrong with a message; empty if nothing is. */
    public List<String> objections(String schema, JsonNode message) {
        return schemas
                .computeIfAbsent(
                        schema,
                        name -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                                .getSchema(document(name + ".schema.json")))
                .validate(message)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /** A file of the product's protocol folder. */
    static JsonNode document(String file) {
        try (InputStream stream = ProtocolSchemas.class.getResourceAsStream("/protocol/" + file)) {
            return MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
