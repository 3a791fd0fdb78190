package dev.lifeboat.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The invented article that the tests read, and a catalogue that fits it. */
final class UmbrellaLibrary {

    private UmbrellaLibrary() {}

    static String markdown() {
        try (InputStream stream = UmbrellaLibrary.class.getResourceAsStream("/rules/umbrella-library.md")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceDocument document() {
        return SourceDocument.parse("umbrella-library.md", markdown());
    }
}
