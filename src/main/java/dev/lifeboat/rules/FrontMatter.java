package dev.lifeboat.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines about a document that stand before it between two rows of dashes. CommonMark knows nothing of them.
 *
 * @param sentences one for each entry
 * @param rest the document without them; blank lines stand in their place, so that lines keep their numbers
 */
record FrontMatter(List<Sentence> sentences, String rest) {

    static final String ANCHOR = "front-matter";
    private static final String FENCE = "---";

    static FrontMatter cutFrom(String markdown) {
        List<String> lines = markdown.lines().toList();
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(FENCE)) {
            return new FrontMatter(List.of(), markdown);
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(FENCE)) {
            end++;
        }
        if (end == lines.size()) {
            return new FrontMatter(List.of(), markdown);
        }
        String rest = "\n".repeat(end + 1) + String.join("\n", lines.subList(end + 1, lines.size()));
        return new FrontMatter(entries(lines.subList(1, end)), rest);
    }

    /** An entry begins in the first column; indented lines and dashes continue it. */
    private static List<Sentence> entries(List<String> lines) {
        List<Sentence> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder entry = new StringBuilder(lines.get(i));
            int first = i;
            while (i + 1 < lines.size() && continues(lines.get(i + 1))) {
                entry.append(' ').append(lines.get(++i));
            }
            String text = Fingerprint.normalised(entry.toString());
            if (!text.isEmpty() && !text.startsWith("#")) {
                // The fence is line 1, so the first entry can stand on line 2.
                entries.add(new Sentence(locator(entries.size() + 1), first + 2, text));
            }
        }
        return entries;
    }

    private static boolean continues(String line) {
        return line.startsWith(" ") || line.startsWith("\t") || line.startsWith("- ");
    }

    private static Locator locator(int number) {
        return new Locator(ANCHOR, List.of(new Block(BlockKind.FRONT_MATTER, number)), 1);
    }
}
