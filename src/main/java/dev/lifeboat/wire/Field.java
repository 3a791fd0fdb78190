package dev.lifeboat.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.spi.WireName;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A place in a message that knows where it is, so that whatever is wrong there can be said. */
record Field(String place, JsonNode node) {

    private static final int QUOTED = 60;

    static Field whole(JsonNode message) {
        return new Field("", message).object();
    }

    /** The field of that name; a missing one is found out when it is read. */
    Field field(String name) {
        return new Field(place + "/" + name, node.path(name));
    }

    /** Empty where the field is missing or null. */
    Optional<Field> present() {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(this);
    }

    Field object() {
        if (!node.isObject()) {
            throw wrong("an object");
        }
        return this;
    }

    String text() {
        if (!node.isTextual()) {
            throw wrong("a text");
        }
        return node.textValue();
    }

    boolean truth() {
        if (!node.isBoolean()) {
            throw wrong("true or false");
        }
        return node.booleanValue();
    }

    int count() {
        if (!node.isInt()) {
            throw wrong("a whole number");
        }
        return node.intValue();
    }

    Instant instant() {
        String text = text();
        try {
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw wrong("an instant such as 2019-02-01T09:00:00Z");
        }
        throw wrong("an instant such as 2019-02-01T09:00:00Z");
    }

    <E extends Enum<E> & WireName> E one(Class<E> vocabulary) {
        String word = text();
        for (E member : vocabulary.getEnumConstants()) {
            if (member.wireName().equals(word)) {
                return member;
            }
        }
        throw wrong("one of " + words(vocabulary));
    }

    <T> List<T> list(Function<Field, T> element) {
        if (!node.isArray()) {
            throw wrong("a list");
        }
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(element.apply(new Field(place + "/" + i, node.get(i))));
        }
        return elements;
    }

    <T> Optional<T> optional(Function<Field, T> value) {
        return present().map(value);
    }

    /** Makes a value that checks itself; what it objects to is said with the place. */
    <T> T made(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new MalformedMessage((place.isEmpty() ? "the message" : place) + ": " + e.getMessage(), e);
        }
    }

    private MalformedMessage wrong(String expected) {
        return MalformedMessage.at(place, expected, found());
    }

    private String found() {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String text = node.toString();
        return text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
    }

    private static <E extends Enum<E> & WireName> String words(Class<E> vocabulary) {
        List<String> words = new ArrayList<>();
        for (E member : vocabulary.getEnumConstants()) {
            words.add(member.wireName());
        }
        return String.join(", ", words);
    }
}
