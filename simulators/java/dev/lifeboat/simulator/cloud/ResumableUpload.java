package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** An upload in pieces: what was said at its beginning, and the bytes that have come so far. */
final class ResumableUpload {

    /** The server keeps whole units of this size, but for the last; the answer says how far it got. */
    static final int UNIT = 256 * 1024;

    /** What was said at the beginning; {@code fileId} is absent where a file is created. */
    record Beginning(
            Shelf<DriveContent> shelf,
            Optional<String> fileId,
            MetadataPatch patch,
            Optional<String> contentType,
            OptionalLong total,
            FieldSelection fields,
            Instant at) {}

    private final Beginning beginning;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private OptionalLong total;
    private Optional<String> finished = Optional.empty();

    ResumableUpload(Beginning beginning) {
        this.beginning = beginning;
        this.total = beginning.total();
    }

    Beginning beginning() {
        return beginning;
    }

    /** The id of the file that was made of it. */
    Optional<String> finished() {
        return finished;
    }

    void finish(DriveFile file) {
        finished = Optional.of(file.id());
        received.reset();
    }

    byte[] content() {
        return received.toByteArray();
    }

    /** Takes a chunk in; says whether all has come. */
    boolean accept(Request request) {
        Optional<String> header = request.header("content-range");
        ContentRange range = header.map(text -> ContentRange.parse(text, request.body().length))
                .orElseGet(() -> ContentRange.whole(request.body().length));
        agreeOnTotal(range, header.orElse(""));
        if (!range.asksOnly()) {
            append(range, request.body(), header.orElse(""));
        }
        return total.isPresent() && received.size() == total.getAsLong();
    }

    /** How far it got. */
    Reply progress() {
        Reply reply = Reply.empty(308);
        return received.size() == 0 ? reply : reply.with("Range", "bytes=0-" + (received.size() - 1));
    }

    private void agreeOnTotal(ContentRange range, String header) {
        if (range.total().isPresent() && total.isPresent() && !range.total().equals(total)) {
            throw ContentRange.wrong(header, "the upload was announced with " + total.getAsLong() + " bytes");
        }
        if (range.total().isPresent()) {
            total = range.total();
        }
    }

    private void append(ContentRange range, byte[] body, String header) {
        long first = range.first().orElseThrow();
        if (first > received.size()) {
            throw DriveRefusal.badRequest("Invalid request. According to the Content-Range header '" + header
                    + "', the upload offset is " + first + " byte(s), which exceeds already uploaded size of "
                    + received.size() + " byte(s).");
        }
        // What came before, in a chunk whose answer was lost, is not taken twice.
        int skip = (int) Math.min(body.length, received.size() - first);
        long end = first + body.length;
        boolean last = total.isPresent() && end == total.getAsLong();
        long keep = last ? end : end - end % UNIT;
        int length = (int) Math.max(0, keep - first - skip);
        received.write(body, skip, length);
    }
}
