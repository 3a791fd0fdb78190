package dev.lifeboat.reference;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks one writing of a backup, in plain sight beside the sealed content, so that an installation knows its own
 * (rule X01) and which of two is newer.
 *
 * @param number counts the writings at a location
 * @param mark tells apart two writings of the same number
 */
public record Revision(long number, String mark) implements Comparable<Revision> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})-([0-9a-f]{1,32})");

    /** What an object without a readable revision counts as: older than any other, and nobody's own. */
    public static final Revision UNKNOWN = new Revision(0, "0");

    public Revision {
        Objects.requireNonNull(mark, "mark");
    }

    /** Reads what {@link #toString()} wrote. */
    public static Revision parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches() ? new Revision(Long.parseLong(form.group(1)), form.group(2)) : UNKNOWN;
    }

    @Override
    public int compareTo(Revision other) {
        int byNumber = Long.compare(number, other.number);
        return byNumber != 0 ? byNumber : mark.compareTo(other.mark);
    }

    @Override
    public String toString() {
        return number + "-" + mark;
    }
}
