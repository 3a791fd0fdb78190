package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code fields} parameter: {@code a,b(c,d),e/f} and {@code *}. A field that stands alone is selected whole.
 *
 * @param parts the fields with what is selected in them; empty means whole
 */
record FieldSelection(Map<String, FieldSelection> parts) {

    /** Everything. */
    static final FieldSelection WHOLE = new FieldSelection(Map.of());

    private static final String ALL = "*";

    static FieldSelection parse(String text) {
        Reader reader = new Reader(text);
        FieldSelection selection = reader.selection();
        reader.expectEnd();
        return selection;
    }

    /** Refuses fields that a resource does not have. */
    FieldSelection check(Set<String> known) {
        parts.keySet().stream()
                .filter(field -> !field.equals(ALL) && !known.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw DriveRefusal.invalidParameter("fields", "Invalid field selection " + field);
                });
        return this;
    }

    /** What is selected in a field, if it is selected. */
    Optional<FieldSelection> of(String field) {
        if (parts.isEmpty()) {
            return Optional.of(WHOLE);
        }
        return Optional.ofNullable(parts.containsKey(field) ? parts.get(field) : parts.get(ALL));
    }

    JsonNode applyTo(JsonNode node) {
        if (parts.isEmpty()) {
            return node;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode selected = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> selected.add(applyTo(element)));
            return selected;
        }
        ObjectNode selected = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            of(field.getKey()).ifPresent(inner -> selected.set(field.getKey(), inner.applyTo(field.getValue())));
        }
        return selected;
    }

    /** Reads a selection from left to right. */
    private static final class Reader {

        private final String text;
        private int position;

        Reader(String text) {
            this.text = text;
        }

        FieldSelection selection() {
            Map<String, FieldSelection> parts = new LinkedHashMap<>();
            do {
                String field = field();
                parts.merge(field, inner(), Reader::union);
            } while (accept(','));
            return new FieldSelection(parts);
        }

        private FieldSelection inner() {
            if (accept('/')) {
                return new FieldSelection(Map.of(field(), inner()));
            }
            if (!accept('(')) {
                return WHOLE;
            }
            FieldSelection inside = selection();
            if (!accept(')')) {
                throw wrong("a closing parenthesis");
            }
            return inside;
        }

        private static FieldSelection union(FieldSelection one, FieldSelection other) {
            if (one.parts.isEmpty() || other.parts.isEmpty()) {
                return WHOLE;
            }
            Map<String, FieldSelection> both = new LinkedHashMap<>(one.parts);
            other.parts.forEach((field, inner) -> both.merge(field, inner, Reader::union));
            return new FieldSelection(both);
        }

        private String field() {
            int start = position;
            while (position < text.length() && (Character.isLetterOrDigit(text.charAt(position)) || isStar())) {
                position++;
            }
            if (start == position) {
                throw wrong("a field name");
            }
            return text.substring(start, position);
        }

        private boolean isStar() {
            return text.charAt(position) == '*';
        }

        private boolean accept(char expected) {
            while (position < text.length() && text.charAt(position) == ' ') {
                position++;
            }
            boolean here = position < text.length() && text.charAt(position) == expected;
            position += here ? 1 : 0;
            while (here && position < text.length() && text.charAt(position) == ' ') {
                position++;
            }
            return here;
        }

        void expectEnd() {
            if (position < text.length()) {
                throw wrong("a comma or the end");
            }
        }

        private DriveRefusal wrong(String expected) {
            return DriveRefusal.invalidParameter(
                    "fields",
                    "Invalid field selection '" + text + "': expected " + expected + " at character " + (position + 1));
        }
    }
}
