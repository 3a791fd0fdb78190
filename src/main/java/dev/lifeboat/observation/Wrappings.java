package dev.lifeboat.observation;

import dev.lifeboat.simulator.device.Picture;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Opens what hides its content from a search for bytes: gzip, deflate and pictures of QR codes, as they are or in hex,
 * base32 or base64, in one another too. In their place the content then stands as {@code ⟦gzip content⟧}.
 */
final class Wrappings {

    private static final int DEEPEST = 4;

    /** No picture with more pixels is looked at. */
    private static final long LARGEST_PICTURE = 16_000_000;

    private static final byte[] PNG_END = {'I', 'E', 'N', 'D'};

    /** Something wrapped, and how many bytes of the surrounding text it took. */
    private record Found(String wrapping, byte[] content, int length) {}

    private final Compressed compressed;

    private Wrappings(Compressed compressed) {
        this.compressed = compressed;
    }

    /** The same bytes, or a copy in which the content stands in the place of what was wrapped. */
    static byte[] opened(byte[] content) {
        try (Compressed compressed = new Compressed()) {
            return new Wrappings(compressed).opened(content, 0);
        }
    }

    private byte[] opened(byte[] content, int depth) {
        if (depth == DEEPEST) {
            return content;
        }
        return inText(asTheyAre(content, depth), depth);
    }

    private byte[] asTheyAre(byte[] content, int depth) {
        if (!isText(content)) {
            Optional<byte[]> whole = compressed.deflate(content);
            if (whole.isPresent()) {
                return said("deflate", opened(whole.get(), depth + 1));
            }
        }
        ByteArrayOutputStream result = null;
        int done = 0;
        for (int at = 0; at + 2 < content.length; at++) {
            Optional<Found> found = beginning(content, at);
            if (found.isPresent()) {
                result = result == null ? new ByteArrayOutputStream() : result;
                result.write(content, done, at - done);
                result.writeBytes(
                        said(found.get().wrapping(), opened(found.get().content(), depth + 1)));
                done = at + found.get().length();
                at = done - 1;
            }
        }
        if (result == null) {
            return content;
        }
        result.write(content, done, content.length - done);
        return result.toByteArray();
    }

    /** The same for what stands encoded in text; escaped as in JSON, so that JSON stays what it is. */
    private byte[] inText(byte[] content, int depth) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        StringBuilder result = null;
        int done = 0;
        for (Encoded run : Encoded.in(text)) {
            Optional<byte[]> inner = wrappedIn(run);
            if (inner.isPresent()) {
                result = result == null ? new StringBuilder() : result;
                String said = new String(opened(inner.get(), depth + 1), StandardCharsets.ISO_8859_1);
                result.append(text, done, run.from())
                        .append(said.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
                done = run.to();
            }
        }
        return result == null
                ? content
                : result.append(text, done, text.length()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private Optional<byte[]> wrappedIn(Encoded run) {
        return run.decoded().stream()
                .filter(bytes -> bytes.length > 2 && !isText(bytes))
                .filter(bytes -> beginning(bytes, 0).isPresent()
                        || compressed.deflate(bytes).isPresent())
                .findFirst();
    }

    private Optional<Found> beginning(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        if (first == 0x1f && second == 0x8b && bytes[at + 2] == 8) {
            return compressed.gzip(bytes, at).map(inner -> new Found("gzip", inner.content(), inner.length()));
        }
        // RFC 1950: deflate with a window of 32 KiB, and the two bytes are a multiple of 31.
        if (first == 0x78 && (first << 8 | second) % 31 == 0) {
            return compressed.zlib(bytes, at).map(inner -> new Found("deflate", inner.content(), inner.length()));
        }
        return first == 0x89 && second == 'P' && bytes[at + 2] == 'N' ? picture(bytes, at) : Optional.empty();
    }

    private static Optional<Found> picture(byte[] bytes, int from) {
        int end = from + 24;
        while (end + PNG_END.length <= bytes.length && !standsAt(bytes, end)) {
            end++;
        }
        int to = Math.min(bytes.length, end + PNG_END.length + 4);
        if (to - from < 33) {
            return Optional.empty();
        }
        ByteBuffer size = ByteBuffer.wrap(bytes, from + 16, 8);
        if (Math.abs((long) size.getInt() * size.getInt()) > LARGEST_PICTURE) {
            return Optional.empty();
        }
        try {
            Picture picture = new Picture(Arrays.copyOfRange(bytes, from, to));
            String texts = String.join(" ", picture.qrTexts());
            return Optional.of(new Found("qr", texts.getBytes(StandardCharsets.UTF_8), to - from));
        } catch (IllegalArgumentException | UncheckedIOException noPicture) {
            return Optional.empty();
        }
    }

    private static boolean standsAt(byte[] bytes, int at) {
        return Arrays.equals(bytes, at, at + PNG_END.length, PNG_END, 0, PNG_END.length);
    }

    private static byte[] said(String wrapping, byte[] content) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        said.writeBytes(("⟦" + wrapping + " ").getBytes(StandardCharsets.UTF_8));
        said.writeBytes(content);
        said.writeBytes("⟧".getBytes(StandardCharsets.UTF_8));
        return said.toByteArray();
    }

    static boolean isText(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer content = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(Math.min(bytes.length, 1024) + 2);
        CoderResult result;
        do {
            text.clear();
            // Not the method that throws: most of what is asked about is none, and a stack is dear.
            result = decoder.decode(content, text, true);
        } while (result.isOverflow());
        return result.isUnderflow();
    }
}
