package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What came back over the wire. */
public record Answer(int status, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether the service did what was asked. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; what cannot be read counts as cut short on the way. */
    JsonNode json() {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? JSON.missingNode() : read;
        } catch (IOException garbled) {
            throw Setback.offline();
        }
    }

    /** The body of a refusal as JSON; empty where the refusal says nothing in JSON. */
    JsonNode explanation() {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? JSON.missingNode() : read;
        } catch (IOException inOtherWords) {
            return JSON.missingNode();
        }
    }
}
