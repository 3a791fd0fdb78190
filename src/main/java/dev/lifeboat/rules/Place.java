package dev.lifeboat.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A section, or a block that holds others, while it is being read: it counts what it holds. */
final class Place {

    private final String anchor;
    private final List<Block> path;
    private final Map<BlockKind, Integer> counts = new EnumMap<>(BlockKind.class);

    private Place(String anchor, List<Block> path) {
        this.anchor = anchor;
        this.path = path;
    }

    static Place section(String anchor) {
        return new Place(anchor, List.of());
    }

    /** The next block of this kind here. */
    Place next(BlockKind kind) {
        List<Block> inner = new ArrayList<>(path);
        inner.add(new Block(kind, counts.merge(kind, 1, Integer::sum)));
        return new Place(anchor, inner);
    }

    /** The next paragraph here. The first one of a bullet or step is the bullet or step itself. */
    Place nextParagraph() {
        if (isItem() && counts.putIfAbsent(BlockKind.PARAGRAPH, 1) == null) {
            return this;
        }
        return next(BlockKind.PARAGRAPH);
    }

    Locator sentence(int number) {
        return new Locator(anchor, path, number);
    }

    private boolean isItem() {
        BlockKind innermost = path.isEmpty() ? null : path.get(path.size() - 1).kind();
        return innermost == BlockKind.BULLET || innermost == BlockKind.STEP;
    }
}
