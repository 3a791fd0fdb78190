package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.time.Dice;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /upload/drive/v3/files}: content in one piece, with its metadata, or in chunks of a session. */
final class Uploads {

    /** How long a session of a resumable upload lives. */
    static final Duration LIFETIME = Duration.ofDays(7);

    private final Map<String, ResumableUpload> sessions = new HashMap<>();
    private final Shelves<DriveContent> shelves;
    private final DriveWrites writes;
    private final Clock clock;
    private final Dice dice;

    Uploads(Shelves<DriveContent> shelves, DriveWrites writes, Clock clock, Dice dice) {
        this.shelves = shelves;
        this.writes = writes;
        this.clock = clock;
        this.dice = dice;
    }

    Reply create(DriveCall call) {
        return upload(call, Optional.empty());
    }

    Reply update(DriveCall call) {
        return upload(call, Optional.of(call.fileId()));
    }

    private Reply upload(DriveCall call, Optional<String> fileId) {
        String type = call.request().queryValue("uploadType").orElse("");
        switch (type) {
            case "media":
                DriveWrites.Media media =
                        new DriveWrites.Media(call.request().body().clone(), call.contentType());
                return call.written(() -> write(call.shelf(), fileId, MetadataPatch.none(), media));
            case "multipart":
                MultipartRelated parts = MultipartRelated.read(
                        call.contentType().orElse(""), call.request().body());
                MetadataPatch patch = MetadataPatch.read(parts.metadata());
                return call.written(() -> write(call.shelf(), fileId, patch, parts.media()));
            case "resumable":
                return begin(call, fileId);
            default:
                throw DriveRefusal.invalidParameter(
                        "uploadType", "Invalid value '" + type + "': expected media, multipart or resumable.");
        }
    }

    private DriveFile write(
            Shelf<DriveContent> shelf, Optional<String> fileId, MetadataPatch patch, DriveWrites.Media media) {
        return fileId.map(id -> writes.update(shelf, id, patch, Optional.of(media)))
                .orElseGet(() -> writes.create(shelf, patch, media));
    }

    private Reply begin(DriveCall call, Optional<String> fileId) {
        MetadataPatch patch = call.patch();
        fileId.ifPresentOrElse(
                id -> {
                    writes.present(call.shelf(), id);
                    patch.forUpdate();
                },
                () -> writes.parentFor(call.shelf(), patch));
        OptionalLong total = announced(call.request());
        long used = call.shelf().now().size();
        if (fileId.isEmpty() && total.isPresent() && !call.shelf().quota().allows(used, used + total.getAsLong())) {
            throw DriveRefusal.storageQuotaExceeded();
        }
        String id = dice.hex(24);
        sessions.put(
                id,
                new ResumableUpload(new ResumableUpload.Beginning(
                        call.shelf(),
                        fileId,
                        patch,
                        call.request().header("x-upload-content-type"),
                        total,
                        call.fileFields(),
                        clock.instant())));
        String path = call.request().base() + "/net/google-drive/upload/drive/v3/files"
                + fileId.map(file -> "/" + file).orElse("");
        return Reply.empty(200).with("Location", path + "?uploadType=resumable&upload_id=" + id);
    }

    private static OptionalLong announced(Request request) {
        Optional<String> header = request.header("x-upload-content-length");
        if (header.filter(text -> !text.matches("\\d{1,18}")).isPresent()) {
            throw DriveRefusal.badRequest("Invalid X-Upload-Content-Length '" + header.get() + "': expected a number.");
        }
        return header.map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty());
    }

    /** PUT to a session: a chunk, or the question how far it got. */
    Reply resume(Request request) {
        ResumableUpload upload = session(request);
        if (upload.finished().isEmpty()) {
            if (!upload.accept(request)) {
                return upload.progress();
            }
            ResumableUpload.Beginning beginning = upload.beginning();
            DriveWrites.Media media = new DriveWrites.Media(upload.content(), beginning.contentType());
            upload.finish(write(beginning.shelf(), beginning.fileId(), beginning.patch(), media));
        }
        String id = upload.finished().orElseThrow();
        DriveFile file = upload.beginning().shelf().now().file(id).orElseThrow(() -> DriveRefusal.fileNotFound(id));
        return Reply.json(200, upload.beginning().fields().applyTo(FileJson.write(file)));
    }

    /** DELETE of a session: what came so far is forgotten. */
    Reply cancel(Request request) {
        session(request);
        sessions.remove(request.queryValue("upload_id").orElseThrow());
        return Reply.empty(499);
    }

    /** The address of a session is enough to use it; a token that comes along must still be good. */
    private ResumableUpload session(Request request) {
        if (request.bearer().isPresent()
                && request.bearer().flatMap(shelves::signedIn).isEmpty()) {
            throw DriveRefusal.authError();
        }
        return request.queryValue("upload_id")
                .map(sessions::get)
                .filter(upload ->
                        clock.instant().isBefore(upload.beginning().at().plus(LIFETIME)))
                .filter(upload -> upload.beginning()
                        .fileId()
                        .equals(Optional.ofNullable(request.parameters().get("fileId"))))
                .orElseThrow(() -> new DriveRefusal(
                        404, "notFound", "Upload session not found: it never was, or has ended.", Optional.empty()));
    }
}
