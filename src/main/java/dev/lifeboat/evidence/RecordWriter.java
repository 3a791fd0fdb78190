package dev.lifeboat.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lifeboat.spi.WireName;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes records as JSON on one line. What is empty is left out. In a long list of records, those that stood in a long list
 * before are not written again: {@code "3+2"} stands for the two after the first three, so that five hundred accounts do not
 * stand there a thousand times.
 */
final class RecordWriter {

    /** Shorter lists are written as they are. */
    static final int SHORT = 8;

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<Class<?>, Map<Object, Integer>> written = new HashMap<>();

    /** One line, without its end. */
    String write(Record record) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            value(json, record);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return text.toString();
    }

    private void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Optional<?> present) {
            value(json, present.orElseThrow());
        } else if (value instanceof List<?> list) {
            list(json, list);
        } else if (value instanceof Collection<?> collection) {
            all(json, collection);
        } else if (value instanceof Map<?, ?> map) {
            map(json, map);
        } else if (value instanceof Record record) {
            record(json, record);
        } else {
            json.writeString(word(value));
        }
    }

    private static String word(Object value) {
        if (value instanceof WireName name) {
            return name.wireName();
        }
        if (value instanceof Enum<?> member) {
            return member.name();
        }
        if (value instanceof PublicKey key) {
            return Base64.getEncoder().encodeToString(key.getEncoded());
        }
        if (value instanceof Instant instant) {
            return instant.toString();
        }
        throw new IllegalStateException(
                "evidence cannot hold a " + value.getClass().getName());
    }

    private void all(JsonGenerator json, Collection<?> values) throws IOException {
        json.writeStartArray();
        for (Object value : values) {
            value(json, value);
        }
        json.writeEndArray();
    }

    private void list(JsonGenerator json, List<?> list) throws IOException {
        if (list.size() <= SHORT || !(list.get(0) instanceof Record)) {
            all(json, list);
            return;
        }
        Map<Object, Integer> known = written.computeIfAbsent(list.get(0).getClass(), kind -> new HashMap<>());
        json.writeStartArray();
        int from = 0;
        while (from < list.size()) {
            Integer place = known.get(list.get(from));
            if (place == null) {
                known.put(list.get(from), known.size());
                value(json, list.get(from++));
            } else {
                int length = 1;
                while (from + length < list.size()
                        && Integer.valueOf(place + length).equals(known.get(list.get(from + length)))) {
                    length++;
                }
                json.writeString(place + "+" + length);
                from += length;
            }
        }
        json.writeEndArray();
    }

    private void map(JsonGenerator json, Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName((String) entry.getKey());
            value(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private void record(JsonGenerator json, Record record) throws IOException {
        RecordShape shape = RecordShape.of(record.getClass());
        json.writeStartObject();
        if (shape.isNamed()) {
            json.writeStringField("is", record.getClass().getSimpleName());
        }
        for (RecordShape.Component component : shape.components()) {
            Object value = component.of(record);
            if (!isEmpty(value)) {
                json.writeFieldName(component.name());
                value(json, value);
            }
        }
        json.writeEndObject();
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value instanceof Optional<?> optional && optional.isEmpty()
                || value instanceof Collection<?> collection && collection.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }
}
