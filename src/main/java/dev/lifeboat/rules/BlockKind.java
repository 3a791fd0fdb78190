package dev.lifeboat.rules;

/** A block of a document that holds sentences, or other blocks, with the letter it has in a {@link Locator}. */
public enum BlockKind {
    PARAGRAPH('P'),
    BULLET('B'),
    /** An item of a numbered list. */
    STEP('S'),
    /** A quoted block, which is how such documents write notes. */
    NOTE('N'),
    HEADING('H'),
    /** The description of a picture. */
    IMAGE('I'),
    /** A line about the document, before its text begins. */
    FRONT_MATTER('F'),
    CODE('K');

    private final char letter;

    BlockKind(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    static BlockKind of(char letter) {
        for (BlockKind kind : values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of block has the letter '%s'".formatted(letter));
    }
}
