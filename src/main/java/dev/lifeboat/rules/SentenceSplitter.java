package dev.lifeboat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where sentences end: at a full stop, question or exclamation mark before white space and a capital, a digit or
 * an opening mark. Java's own {@code BreakIterator} is not used, because its answers change with the Java release.
 */
final class SentenceSplitter {

    /** A sentence and the offset of its first character in the text it was cut from. */
    record Piece(int start, String text) {}

    private static final Pattern END = Pattern.compile(
            "[.!?\u2026]+[\"')\\]\u00bb\u201d\u2019]*(?=\\s+[\\p{Lu}\\p{Nd}\"'(\\[\u00ab\u201c\u2018\u201e])");

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:\\A|[\\s(])(?:(?:\\p{L}\\.)*\\p{L}|nr|no|fig|vs|dr|mr|mrs|prof|approx|ca|bijv)\\z",
            Pattern.CASE_INSENSITIVE);

    private SentenceSplitter() {}

    static List<Piece> split(InlineText inline) {
        TreeSet<Integer> cuts = new TreeSet<>(inline.leads());
        String text = inline.text();
        Matcher end = END.matcher(text);
        while (end.find()) {
            if (!ABBREVIATION.matcher(text.substring(0, end.start())).find()) {
                cuts.add(end.end());
            }
        }
        cuts.add(text.length());
        return pieces(text, inline.start(), cuts);
    }

    private static List<Piece> pieces(String text, int from, TreeSet<Integer> cuts) {
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (int cut : cuts.tailSet(from, false)) {
            String piece = text.substring(start, cut);
            int indent = piece.length() - piece.stripLeading().length();
            if (!piece.isBlank()) {
                pieces.add(new Piece(start + indent, Fingerprint.normalised(piece)));
            }
            start = cut;
        }
        return pieces;
    }
}
