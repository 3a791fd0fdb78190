package dev.lifeboat.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many byte patterns looked for in one pass: a table of their first six bytes says where a closer look is worth it.
 * Patterns shorter than that would be found everywhere by accident and are not taken.
 */
final class PatternSet {

    /** The shortest pattern that is taken. */
    static final int SHORTEST = 6;

    /** Up to this length a number is only found where it stands alone: a timestamp may hold any short one. */
    private static final int SHORT_NUMBER = 12;

    private static final long WINDOW = 0xffff_ffff_ffffL;
    private static final int SLOT_BITS = 19;

    private record Pattern(byte[] bytes, String name, boolean shortNumber) {}

    /** A pattern found at {@code from} (inclusive) to {@code to} (exclusive). */
    record Match(int from, int to, String name) {}

    private final Map<Long, List<Pattern>> byPrefix = new HashMap<>();

    /** Says of nearly every prefix that is not in the table that it is not, without looking there. */
    private final BitSet slots = new BitSet(1 << SLOT_BITS);

    void add(byte[] bytes, String name) {
        if (bytes.length >= SHORTEST) {
            long prefix = mixed(prefix(bytes));
            Pattern pattern = new Pattern(bytes, name, isShortNumber(bytes));
            List<Pattern> alone = List.of(pattern);
            List<Pattern> before = byPrefix.putIfAbsent(prefix, alone);
            if (before == null) {
                slots.set(slot(prefix));
            } else if (before.stream().noneMatch(known -> Arrays.equals(known.bytes, bytes))) {
                byPrefix.put(prefix, longestFirst(before, pattern));
            }
        }
    }

    private static List<Pattern> longestFirst(List<Pattern> patterns, Pattern more) {
        List<Pattern> all = new ArrayList<>(patterns);
        all.add(more);
        all.sort((one, other) -> other.bytes.length - one.bytes.length);
        return all;
    }

    /** The matches, left to right; they do not overlap, and of two beginning together the longer wins. */
    List<Match> search(byte[] text) {
        List<Match> matches = new ArrayList<>();
        long window = 0;
        int free = 0;
        for (int end = 1; end <= text.length; end++) {
            window = (window << 8 | text[end - 1] & 0xff) & WINDOW;
            int from = end - SHORTEST;
            if (from < free) {
                continue;
            }
            long prefix = mixed(window);
            List<Pattern> candidates = slots.get(slot(prefix)) ? byPrefix.get(prefix) : null;
            if (candidates == null) {
                continue;
            }
            for (Pattern pattern : candidates) {
                if (standsAt(text, from, pattern)) {
                    free = from + pattern.bytes.length;
                    matches.add(new Match(from, free, pattern.name));
                    break;
                }
            }
        }
        return matches;
    }

    private static boolean standsAt(byte[] text, int from, Pattern pattern) {
        int to = from + pattern.bytes.length;
        if (to > text.length) {
            return false;
        }
        for (int i = SHORTEST; i < pattern.bytes.length; i++) {
            if (text[from + i] != pattern.bytes[i]) {
                return false;
            }
        }
        return !pattern.shortNumber || !digitAt(text, from - 1) && !digitAt(text, to);
    }

    private static boolean isShortNumber(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (!digitAt(bytes, i)) {
                return false;
            }
        }
        return bytes.length <= SHORT_NUMBER;
    }

    private static boolean digitAt(byte[] text, int at) {
        return at >= 0 && at < text.length && text[at] >= '0' && text[at] <= '9';
    }

    /** Another for each (the multiplier is that of Fibonacci hashing), so that similar text spreads. */
    private static long mixed(long prefix) {
        return prefix * 0x9e37_79b9_7f4a_7c15L;
    }

    private static int slot(long mixed) {
        return (int) (mixed >>> 64 - SLOT_BITS);
    }

    private static long prefix(byte[] bytes) {
        long prefix = 0;
        for (int i = 0; i < SHORTEST; i++) {
            prefix = prefix << 8 | bytes[i] & 0xff;
        }
        return prefix;
    }
}
