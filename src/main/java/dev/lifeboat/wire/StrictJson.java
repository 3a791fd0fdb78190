package dev.lifeboat.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * JSON that two parsers cannot read in two ways (RFC 7493): UTF-8, no name twice, no number that a double would change, no
 * half of a surrogate pair, and nothing without end.
 */
public final class StrictJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NUMBER = 32;
    private static final long LARGEST_EXACT = 1L << 53;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** @throws MalformedMessage if it is not JSON in the sense above */
    public static JsonNode read(byte[] message) {
        String text = text(message);
        if (text.isBlank()) {
            throw new MalformedMessage("the message is empty where JSON was expected");
        }
        try {
            checkTokens(text);
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new MalformedMessage("it is not the JSON that was expected: " + said(e), e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always readable", e);
        }
    }

    private static String text(byte[] message) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedMessage("it is not UTF-8, which all JSON of the protocol is", e);
        }
    }

    private static void checkTokens(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric()) {
                    checkNumber(parser.getText(), parser);
                } else if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    checkText(parser.getText(), parser);
                }
            }
        }
    }

    private static void checkNumber(String number, JsonParser parser) {
        double value = Double.parseDouble(number);
        boolean whole = number.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
        if (Double.isInfinite(value)
                || whole && Math.abs(value) > LARGEST_EXACT - 1
                || value == 0 && number.startsWith("-")) {
            throw new MalformedMessage("the number " + number + " at " + place(parser.currentTokenLocation())
                    + " does not mean the same to every parser");
        }
    }

    private static void checkText(String text, JsonParser parser) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new MalformedMessage("the text at " + place(parser.currentTokenLocation())
                    + " holds half of a surrogate pair, which is no character");
        }
    }

    private static String said(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return e.getOriginalMessage() + (location == null ? "" : " (" + place(location) + ")");
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
