package dev.lifeboat.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much an id looks like what somebody typed. Digits in the wrong order weigh least: R085 is near R58. */
final class Nearness {

    private static final Pattern NUMBERED = Pattern.compile("([A-Z]?)0*([1-9][0-9]*)");

    private final String typed;

    Nearness(String typed) {
        this.typed = tidied(typed.strip().toUpperCase(Locale.ROOT));
    }

    RuleId nearestOf(List<RuleId> ids) {
        return ids.stream()
                .min(Comparator.comparingInt((RuleId id) -> distance(id.toString()))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalArgumentException("There is no id to choose from"));
    }

    private static String tidied(String name) {
        Matcher matcher = NUMBERED.matcher(name);
        if (!matcher.matches()) {
            return name;
        }
        String letter = matcher.group(1).isEmpty() ? "R" : matcher.group(1);
        return letter + (matcher.group(2).length() < 2 ? "0" : "") + matcher.group(2);
    }

    private int distance(String id) {
        if (id.equals(typed)) {
            return 0;
        }
        return Arrays.equals(sorted(id), sorted(typed)) ? 1 : 1 + edits(id, typed);
    }

    private static char[] sorted(String text) {
        char[] characters = text.toCharArray();
        Arrays.sort(characters);
        return characters;
    }

    /** Levenshtein's distance: the fewest characters to insert, drop or replace. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
