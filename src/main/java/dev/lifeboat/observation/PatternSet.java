package dev.lifeboat.observation;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final long WINDOW = 0xffff_ffff_ffffL;

    /** How many of a prefix's mixed bits choose its place in the sieve. */
    private static final int SIEVE_BITS = 19;

    private record Pattern(byte[] bytes, String name) {}

    /** A pattern found at {@code from} (inclusive) to {@code to} (exclusive). */
    record Match(int from, int to, String name) {}

    private final Map<Long, List<Pattern>> byPrefix = new HashMap<>();

    /** A bit for each prefix: nearly every place in a text is passed over without asking the table. */
    private final long[] sieve = new long[1 << SIEVE_BITS - 6];

    void add(byte[] bytes, String name) {
        if (bytes.length < SHORTEST) {
            return;
        }
        long prefix = prefix(bytes);
        List<Pattern> patterns = byPrefix.computeIfAbsent(prefix, key -> new ArrayList<>(1));
        if (patterns.stream().noneMatch(pattern -> Arrays.equals(pattern.bytes, bytes))) {
            patterns.add(new Pattern(bytes, name));
            patterns.sort((one, other) -> other.bytes.length - one.bytes.length);
            sieve[place(prefix) >>> 6] |= 1L << place(prefix);
        }
    }

    /** The matches, left to right; they do not overlap, and of two beginning together the longer wins. */
    List<Match> search(byte[] text) {
        List<Match> matches = new ArrayList<>();
        long window = 0;
        int free = 0;
        for (int end = 1; end <= text.length; end++) {
            window = (window << 8 | text[end - 1] & 0xff) & WINDOW;
            int from = end - SHORTEST;
            if (from < free || (sieve[place(window) >>> 6] & 1L << place(window)) == 0) {
                continue;
            }
            List<Pattern> candidates = byPrefix.get(window);
            if (candidates == null) {
                continue;
            }
            for (Pattern pattern : candidates) {
                if (standsAt(text, from, pattern.bytes)) {
                    free = from + pattern.bytes.length;
                    matches.add(new Match(from, free, pattern.name));
                    break;
                }
            }
        }
        return matches;
    }

    private static boolean standsAt(byte[] text, int from, byte[] pattern) {
        if (from + pattern.length > text.length) {
            return false;
        }
        for (int i = SHORTEST; i < pattern.length; i++) {
            if (text[from + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    /** Mixes the bits (the multiplier is that of Fibonacci hashing), so that similar text spreads. */
    private static int place(long prefix) {
        return (int) (prefix * 0x9e37_79b9_7f4a_7c15L >>> 64 - SIEVE_BITS);
    }

    private static long prefix(byte[] bytes) {
        long prefix = 0;
        for (int i = 0; i < SHORTEST; i++) {
            prefix = prefix << 8 | bytes[i] & 0xff;
        }
        return prefix;
    }
}
