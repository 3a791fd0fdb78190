package dev.lifeboat.observation;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads what was compressed with gzip or deflate (RFC 1950 to 1952), wherever in other bytes it begins. */
final class Compressed implements AutoCloseable {

    /** More than this is not read: it would be a bomb and no backup. */
    private static final int LARGEST = 4 << 20;

    private static final int GZIP_HEADER = 10;
    private static final int GZIP_TRAILER = 8;

    /**
     * @param content what it unfolds to
     * @param length how many bytes it took, its checksum included
     */
    record Unfolded(byte[] content, int length) {}

    /** Made when first needed, because they are dear, and used again and again. */
    private Inflater withHeader;

    private Inflater bare;

    /** A gzip member that begins here. */
    Optional<Unfolded> gzip(byte[] bytes, int from) {
        int header = gzipHeader(bytes, from);
        return header == 0
                ? Optional.empty()
                : inflate(bytes, from + header, true)
                        .map(body -> new Unfolded(
                                body.content(), Math.min(header + body.length() + GZIP_TRAILER, bytes.length - from)));
    }

    /** A zlib stream that begins here. */
    Optional<Unfolded> zlib(byte[] bytes, int from) {
        return inflate(bytes, from, false);
    }

    /** Text that is deflated as a whole; without header and checksum any other content might be an accident. */
    Optional<byte[]> deflate(byte[] bytes) {
        // RFC 1951, 3.2.3: there is no block of type 3.
        if (bytes.length == 0 || (bytes[0] & 6) == 6) {
            return Optional.empty();
        }
        return inflate(bytes, 0, true)
                .filter(unfolded -> unfolded.length() == bytes.length && unfolded.content().length > 0)
                .map(Unfolded::content)
                .filter(Wrappings::isText);
    }

    private static int gzipHeader(byte[] bytes, int from) {
        if (from + GZIP_HEADER > bytes.length) {
            return 0;
        }
        int flags = bytes[from + 3];
        int at = from + GZIP_HEADER;
        if ((flags & 4) != 0) {
            at += at + 1 < bytes.length ? 2 + (bytes[at] & 0xff) + ((bytes[at + 1] & 0xff) << 8) : 2;
        }
        for (int text = flags & 0x18; text != 0; text &= text - 1) {
            while (at < bytes.length && bytes[at] != 0) {
                at++;
            }
            at++;
        }
        return at + ((flags & 2) != 0 ? 2 : 0) - from;
    }

    @Override
    public void close() {
        for (Inflater inflater : new Inflater[] {withHeader, bare}) {
            if (inflater != null) {
                inflater.end();
            }
        }
    }

    private Inflater inflater(boolean isBare) {
        if (isBare) {
            bare = bare == null ? new Inflater(true) : bare;
            return bare;
        }
        withHeader = withHeader == null ? new Inflater(false) : withHeader;
        return withHeader;
    }

    private Optional<Unfolded> inflate(byte[] bytes, int from, boolean isBare) {
        if (from >= bytes.length) {
            return Optional.empty();
        }
        Inflater inflater = inflater(isBare);
        inflater.reset();
        inflater.setInput(bytes, from, bytes.length - from);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        try {
            while (!inflater.finished() && content.size() < LARGEST) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    return Optional.empty();
                }
                content.write(buffer, 0, count);
            }
            return Optional.of(new Unfolded(content.toByteArray(), (int) inflater.getBytesRead()));
        } catch (DataFormatException notCompressed) {
            return Optional.empty();
        }
    }
}
