package dev.lifeboat.rules;

import java.util.Objects;

/** One block among its siblings: the number counts the blocks of that kind, from 1, in the section or block around it. */
public record Block(BlockKind kind, int number) {

    public Block {
        Objects.requireNonNull(kind, "kind");
        if (number < 1) {
            throw new IllegalArgumentException("Blocks are counted from 1, not " + number);
        }
    }

    @Override
    public String toString() {
        return "" + kind.letter() + number;
    }
}
