package dev.lifeboat.driver;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.wire.MalformedMessage;
import dev.lifeboat.wire.Problem;
import dev.lifeboat.wire.StrictJson;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A whole HTTP answer.
 *
 * @param headers by their names in lower case
 */
public record WireReply(int status, Map<String, String> headers, byte[] body) {

    private static final String JSON = "application/json";

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The content type without its parameters; empty where none is named. */
    public String contentType() {
        return header("content-type")
                .map(type -> type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /**
     * The message that it carries.
     *
     * @throws MalformedMessage if it has another status, another content type, or is no JSON
     */
    public JsonNode json(int expected) {
        if (status != expected) {
            throw new MalformedMessage("it answered " + status + " where " + expected + " was expected"
                    + (body.length == 0 ? "" : ": " + Shown.of(body)));
        }
        if (!contentType().equals(JSON)) {
            throw new MalformedMessage("its content type is " + Shown.of(contentType()) + ", expected " + JSON);
        }
        return StrictJson.read(body);
    }

    /**
     * Why it refuses.
     *
     * @throws MalformedMessage if that is not said as RFC 9457 has it
     */
    public Problem problem() {
        if (!contentType().equals(Problem.CONTENT_TYPE)) {
            throw new MalformedMessage("it answered " + status + " with the content type " + Shown.of(contentType())
                    + ", expected " + Problem.CONTENT_TYPE);
        }
        return Problem.read(StrictJson.read(body), status);
    }
}
