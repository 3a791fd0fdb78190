package dev.lifeboat.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a sentence stands in a document, independent of line numbers: the anchor of the heading above it, the blocks
 * around it from the outside in, and its number in the innermost one. {@code to-switch-it-on S2 N1 P1 s3} is the third
 * sentence of the first paragraph of the note in step 2 under that heading. The first paragraph of a bullet or step is
 * the bullet or step itself.
 */
public record Locator(String anchor, List<Block> blocks, int sentence) {

    private static final Pattern SPELLING = Pattern.compile("(\\S+)((?: [A-Z][1-9][0-9]*)+) s([1-9][0-9]*)");

    public Locator {
        Objects.requireNonNull(anchor, "anchor");
        blocks = List.copyOf(blocks);
        if (anchor.isBlank() || blocks.isEmpty() || sentence < 1) {
            throw new IllegalArgumentException("A locator needs an anchor, a block and a sentence from 1: '%s' %s s%s"
                    .formatted(anchor, blocks, sentence));
        }
    }

    /**
     * The locator with this spelling.
     *
     * @throws IllegalArgumentException if it is not an anchor, blocks and a sentence
     */
    @JsonCreator
    public static Locator parse(String spelling) {
        Matcher matcher = SPELLING.matcher(spelling);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a locator: expected an anchor, blocks and a sentence, such as 'next-steps P1 s1'"
                            .formatted(spelling));
        }
        List<Block> blocks = new ArrayList<>();
        for (String block : matcher.group(2).strip().split(" ")) {
            blocks.add(new Block(BlockKind.of(block.charAt(0)), Integer.parseInt(block.substring(1))));
        }
        return new Locator(matcher.group(1), blocks, Integer.parseInt(matcher.group(3)));
    }

    /** The locator without its anchor: {@code S2 N1 P1 s3}. */
    public String withinSection() {
        return blocks.stream().map(Block::toString).collect(Collectors.joining(" ")) + " s" + sentence;
    }

    @JsonValue
    @Override
    public String toString() {
        return anchor + " " + withinSection();
    }
}
