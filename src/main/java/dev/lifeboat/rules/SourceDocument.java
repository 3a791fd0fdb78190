package dev.lifeboat.rules;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown document, split into located sentences: front matter, headings, paragraphs, list items, notes and the
 * descriptions of pictures, in the order in which they stand. Comments are not part of what a reader sees, and left out.
 *
 * @param name what messages call it
 */
public record SourceDocument(String name, List<Sentence> sentences) {

    public SourceDocument {
        sentences = List.copyOf(sentences);
    }

    /**
     * The document in a file of UTF-8 text.
     *
     * @throws UnreadableDocument if there is no such file, or it is not text
     */
    public static SourceDocument read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new UnreadableDocument("%s is not UTF-8 text: expected a Markdown document".formatted(file), e);
        } catch (IOException e) {
            String why =
                    Files.isDirectory(file) ? "is a folder" : Files.exists(file) ? "cannot be read" : "is not there";
            throw new UnreadableDocument("%s %s: expected a Markdown document".formatted(file, why), e);
        }
    }

    /**
     * The document with this text.
     *
     * @throws UnreadableDocument if its blocks or marks are nested beyond all measure
     */
    public static SourceDocument parse(String name, String markdown) {
        try {
            return new SourceDocument(name, new DocumentReader().read(markdown));
        } catch (StackOverflowError e) {
            // Parser and reader descend a call for each level; no document that people read comes near the limit.
            throw new UnreadableDocument(
                    "%s is nested too deep to be read: expected a Markdown document".formatted(name), e);
        }
    }

    /** The sentence that stands there. */
    public Optional<Sentence> at(Locator locator) {
        return sentences.stream()
                .filter(sentence -> sentence.at().equals(locator))
                .findFirst();
    }
}
