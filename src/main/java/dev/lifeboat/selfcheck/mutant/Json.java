package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Bytes as JSON. */
final class Json {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    /** @throws UncheckedIOException if they are none */
    static JsonNode read(byte[] bytes) {
        try {
            JsonNode read = JSON.readTree(bytes);
            return read == null ? JSON.missingNode() : read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
