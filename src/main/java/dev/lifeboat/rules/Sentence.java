package dev.lifeboat.rules;

import java.util.Objects;

/**
 * A sentence of a document.
 *
 * @param at where it stands
 * @param line the line of the file on which it begins, from 1
 * @param text what it says, without markup
 */
public record Sentence(Locator at, int line, String text) {

    public Sentence {
        Objects.requireNonNull(at, "at");
        if (text.isBlank() || line < 1) {
            throw new IllegalArgumentException(
                    "A sentence has text and a line from 1: line %s '%s'".formatted(line, text));
        }
    }

    /** What recognises this sentence again. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(text);
    }
}
