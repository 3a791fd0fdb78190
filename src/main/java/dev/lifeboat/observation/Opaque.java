package dev.lifeboat.observation;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many bytes of a content nobody can read, and no search for a text can therefore have looked at: what is neither text
 * nor text in hex, base32 or base64. Up to {@link #UNREMARKABLE} bytes in a row are not counted, so that keys, seeds,
 * signatures and checksums are none.
 */
final class Opaque {

    static final int UNREMARKABLE = 64;

    private static final int DEEPEST = 8;

    /** Within bytes that are no text: random ones hold one so long in some thousands. */
    private static final Pattern READABLE = Pattern.compile("[\\t\\n\\r\\x20-\\x7e]{8,}");

    /** Where a long line of base64 is folded. */
    private static final Pattern FOLD =
            Pattern.compile("(?<=[A-Za-z0-9+/_-]{60})(?:\\\\[rn]|[\\r\\n])++(?=[A-Za-z0-9+/_-])");

    /** Bytes as a list of numbers. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9,\\s]{" + 2 * UNREMARKABLE + ",}+");

    private static final Pattern NUMBER = Pattern.compile("\\s*+\\d{1,3}\\s*+");

    private Opaque() {}

    static long bytesOf(byte[] content) {
        return of(content, 0);
    }

    private static long of(byte[] content, int depth) {
        if (depth > DEEPEST) {
            return content.length;
        }
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return Wrappings.isText(content) ? ofText(text, depth) : ofBytes(text, depth);
    }

    private static long ofBytes(String content, int depth) {
        long opaque = 0;
        int done = 0;
        Matcher readable = READABLE.matcher(content);
        while (readable.find()) {
            opaque += remarkable(readable.start() - done) + ofText(readable.group(), depth);
            done = readable.end();
        }
        return opaque + remarkable(content.length() - done);
    }

    private static long ofText(String text, int depth) {
        long opaque = NUMBERS.matcher(text)
                .results()
                .filter(list -> isBytes(list.group()))
                .mapToLong(list -> list.end() - list.start())
                .sum();
        for (Encoded run : Encoded.in(FOLD.matcher(text).replaceAll(""))) {
            opaque += of(run, depth);
        }
        return opaque;
    }

    private static boolean isBytes(String list) {
        String[] numbers = list.split(",");
        return numbers.length > UNREMARKABLE
                && Stream.of(numbers).allMatch(number -> NUMBER.matcher(number).matches());
    }

    private static long of(Encoded run, int depth) {
        if (run.letters().length() <= UNREMARKABLE
                || run.letters().chars().distinct().count() == 1) {
            return 0;
        }
        OptionalLong asText = run.decoded().stream()
                .filter(Wrappings::isText)
                .mapToLong(decoded -> of(decoded, depth + 1))
                .min();
        return asText.orElseGet(() ->
                run.decoded().stream().allMatch(decoded -> decoded.length <= UNREMARKABLE) ? 0 : run.to() - run.from());
    }

    private static long remarkable(int length) {
        return length > UNREMARKABLE ? length : 0;
    }
}
