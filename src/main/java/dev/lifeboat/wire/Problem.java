package dev.lifeboat.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Why a request was refused (RFC 9457, {@code protocol/problem.schema.json}).
 *
 * @param status the HTTP status
 * @param title what sort of problem it is
 * @param detail what it is this time; empty if the title says all
 */
public record Problem(int status, String title, String detail) {

    /** The content type of every refusal. */
    public static final String CONTENT_TYPE = "application/problem+json";

    /** @throws MalformedMessage if it is no problem document */
    public static Problem read(JsonNode message, int status) {
        Field problem = Field.whole(message);
        return new Problem(
                status,
                problem.field("title").optional(Field::text).orElse(""),
                problem.field("detail").optional(Field::text).orElse(""));
    }

    public ObjectNode write() {
        ObjectNode message =
                JsonNodeFactory.instance.objectNode().put("title", title).put("status", status);
        return detail.isEmpty() ? message : message.put("detail", detail);
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? title : title.isEmpty() ? detail : title + ": " + detail;
    }
}
