package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One call of a signed-in app on an account's application folder. */
record DriveCall(Request request, Shelf<DriveContent> shelf) {

    // What Drive's reference lists for a file; a selection of anything else is refused as a slip of the pen.
    private static final Set<String> FILE_FIELDS = Set.of(
            "appProperties",
            "capabilities",
            "createdTime",
            "description",
            "explicitlyTrashed",
            "exportLinks",
            "fileExtension",
            "folderColorRgb",
            "fullFileExtension",
            "hasThumbnail",
            "headRevisionId",
            "iconLink",
            "id",
            "imageMediaMetadata",
            "isAppAuthorized",
            "kind",
            "lastModifyingUser",
            "linkShareMetadata",
            "md5Checksum",
            "mimeType",
            "modifiedByMe",
            "modifiedByMeTime",
            "modifiedTime",
            "name",
            "originalFilename",
            "ownedByMe",
            "owners",
            "parents",
            "permissionIds",
            "permissions",
            "properties",
            "quotaBytesUsed",
            "resourceKey",
            "sha1Checksum",
            "sha256Checksum",
            "shared",
            "shortcutDetails",
            "size",
            "spaces",
            "starred",
            "thumbnailLink",
            "trashed",
            "trashedTime",
            "version",
            "viewedByMe",
            "viewedByMeTime",
            "webContentLink",
            "webViewLink");

    /** What such a call is answered with. */
    @FunctionalInterface
    interface Operation {
        Reply answer(DriveCall call);
    }

    CloudAccount account() {
        return shelf.account();
    }

    String fileId() {
        return request.parameter("fileId");
    }

    /** The selection that a request asks for of a file resource. */
    FieldSelection fileFields() {
        return request.queryValue("fields").map(DriveCall::fileFields).orElse(FileJson.DEFAULT_FIELDS);
    }

    static FieldSelection fileFields(String fields) {
        return checkFile(FieldSelection.parse(fields));
    }

    static FieldSelection checkFile(FieldSelection fields) {
        return fields.check(FILE_FIELDS);
    }

    Reply reply(ObjectNode file) {
        return Reply.json(200, fileFields().applyTo(file));
    }

    /** Writes a file and answers with it; a selection of fields that cannot be is refused before anything is written. */
    Reply written(Supplier<DriveFile> write) {
        FieldSelection fields = fileFields();
        return Reply.json(200, fields.applyTo(FileJson.write(write.get())));
    }

    /** A file as reads see it. */
    DriveFile readableFile() {
        return shelf.readable().file(fileId()).orElseThrow(() -> DriveRefusal.fileNotFound(fileId()));
    }

    /** The metadata in the body. */
    MetadataPatch patch() {
        return MetadataPatch.read(Gzip.undone(request.body()));
    }

    Optional<String> contentType() {
        return request.header("content-type").filter(type -> !type.isBlank());
    }
}
