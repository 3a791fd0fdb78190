package dev.lifeboat.simulator.cloud;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Content-Range} of a chunk.
 *
 * @param first the position of its first byte; none where the client only asks how far the upload got
 * @param last the position of its last byte
 * @param total the size of the whole; none while the client does not know
 */
record ContentRange(OptionalLong first, OptionalLong last, OptionalLong total) {

    private static final Pattern FORM = Pattern.compile("bytes (?:(\\d{1,18})-(\\d{1,18})|\\*)/(\\d{1,18}|\\*)");

    static ContentRange parse(String header, int length) {
        Matcher matcher = FORM.matcher(header.trim());
        if (!matcher.matches()) {
            throw wrong(header, "it must be 'bytes FIRST-LAST/TOTAL' or 'bytes */TOTAL'");
        }
        ContentRange range =
                new ContentRange(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
        range.check(header, length);
        return range;
    }

    /** All of an upload in one piece. */
    static ContentRange whole(int length) {
        return new ContentRange(OptionalLong.of(0), OptionalLong.of(length - 1L), OptionalLong.of(length));
    }

    boolean asksOnly() {
        return first.isEmpty();
    }

    private void check(String header, int length) {
        if (asksOnly()) {
            if (length > 0) {
                throw wrong(header, "with '*' the body must be empty, it has " + length + " bytes");
            }
            return;
        }
        long announced = last.getAsLong() - first.getAsLong() + 1;
        if (announced != length) {
            throw wrong(header, "it announces " + announced + " bytes, the body has " + length);
        }
        if (total.isPresent() && last.getAsLong() >= total.getAsLong()) {
            throw wrong(header, "it goes beyond its own total");
        }
    }

    private static OptionalLong number(String digits) {
        return digits == null || digits.equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }

    static DriveRefusal wrong(String header, String detail) {
        return DriveRefusal.badRequest("Invalid Content-Range '" + header + "': " + detail + ".");
    }
}
