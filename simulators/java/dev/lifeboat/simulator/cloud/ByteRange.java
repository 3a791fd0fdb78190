package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Reply;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of a {@code Range} header, resolved against what there is.
 *
 * @param first the first byte asked for
 * @param last the last byte asked for; before {@code first} when the range cannot be satisfied
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The range asked for; empty when the header is none we know, which then does not count (RFC 9110, 14.2). */
    static Optional<ByteRange> parse(String header, long length) {
        Matcher matcher = ONE_RANGE.matcher(header.trim());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? Optional.empty() : Optional.of(suffix(Long.parseLong(to), length));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? length - 1 : Long.parseLong(to);
        if (!to.isEmpty() && last < first) {
            return Optional.empty();
        }
        return Optional.of(
                first >= length ? new ByteRange(length, length - 1) : new ByteRange(first, Math.min(last, length - 1)));
    }

    private static ByteRange suffix(long count, long length) {
        return new ByteRange(Math.max(0, length - count), length - 1);
    }

    boolean satisfiable() {
        return first <= last;
    }

    /** This part of a content, as 206. */
    Reply of(String contentType, byte[] content) {
        return Reply.bytes(206, contentType, Arrays.copyOfRange(content, (int) first, (int) last + 1))
                .with("Content-Range", "bytes " + first + "-" + last + "/" + content.length);
    }
}
