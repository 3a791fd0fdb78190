package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists files, tells about one, gives out its content, and says how full the account is. */
final class FilesRead {

    private static final FieldSelection LIST_FIELDS =
            FieldSelection.parse("kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)");
    private static final Set<String> LIST_PARTS = Set.of("kind", "incompleteSearch", "nextPageToken", "files");
    private static final Set<String> ABOUT_PARTS =
            Set.of("kind", "user", "storageQuota", "maxUploadSize", "appInstalled");
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Shelves<DriveContent> shelves;

    FilesRead(Shelves<DriveContent> shelves) {
        this.shelves = shelves;
    }

    Reply list(DriveCall call) {
        DriveSpaces.check(call.request());
        FieldSelection fields = call.request()
                .queryValue("fields")
                .map(FieldSelection::parse)
                .map(given -> given.check(LIST_PARTS))
                .orElse(LIST_FIELDS);
        fields.of("files").ifPresent(DriveCall::checkFile);
        FileSearch search = FileSearch.read(call.request(), call.shelf().readable());
        int pageSize = DriveSpaces.count(call.request(), "pageSize", USUAL_PAGE, LARGEST_PAGE);
        List<DriveFile> found = search.results(call.shelf().readable());
        int from = call.request().queryValue("pageToken").map(search::position).orElse(0);
        int to = Math.min(from + pageSize, found.size());
        return Reply.json(200, fields.applyTo(page(call, search, found, from, to)));
    }

    private ObjectNode page(DriveCall call, FileSearch search, List<DriveFile> found, int from, int to) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "drive#fileList")
                .put("incompleteSearch", false);
        if (to < found.size()) {
            body.put("nextPageToken", search.token(to));
        }
        ArrayNode files = body.putArray("files");
        for (DriveFile file : found.subList(Math.min(from, to), to)) {
            files.add(FileJson.write(file));
            shelves.read(call.account(), file.name());
        }
        return body;
    }

    /** A file's metadata, or with {@code alt=media} its content. */
    Reply get(DriveCall call) {
        boolean media = call.request().queryValue("alt").orElse("json").equals("media");
        DriveContent content = call.shelf().readable();
        if (content.isRoot(call.fileId()) && !media) {
            return call.reply(FileJson.root(content.rootId()));
        }
        DriveFile file = call.readableFile();
        if (media && file.isFolder()) {
            throw DriveRefusal.forbidden("fileNotDownloadable", "Only files with binary content can be downloaded.");
        }
        shelves.read(call.account(), file.name());
        return media ? content(call, file) : call.reply(FileJson.write(file));
    }

    private static Reply content(DriveCall call, DriveFile file) {
        byte[] content = file.content();
        Optional<ByteRange> range =
                call.request().header("range").flatMap(header -> ByteRange.parse(header, content.length));
        // Clients ask for "bytes=0-" of an empty file too, and expect it.
        if (range.isEmpty() || content.length == 0) {
            return Reply.bytes(200, file.mimeType(), content);
        }
        if (!range.get().satisfiable()) {
            return new DriveRefusal(
                            416,
                            "requestedRangeNotSatisfiable",
                            "Request range not satisfiable: the file has " + content.length + " bytes.",
                            Optional.of(new DriveRefusal.Location("header", "Range")))
                    .reply()
                    .with("Content-Range", "bytes */" + content.length);
        }
        return range.get().of(file.mimeType(), content);
    }

    /** {@code about}: the account by its id, and the quota. */
    Reply about(DriveCall call) {
        FieldSelection fields = call.request()
                .queryValue("fields")
                .map(FieldSelection::parse)
                .map(given -> given.check(ABOUT_PARTS))
                .orElseThrow(() -> new DriveRefusal(
                        400,
                        "required",
                        "The 'fields' parameter is required for this method.",
                        Optional.of(DriveRefusal.Location.parameter("fields"))));
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("kind", "drive#about");
        body.putObject("user")
                .put("kind", "drive#user")
                .put("displayName", call.account().id())
                .put("me", true)
                .put("permissionId", call.account().id());
        ObjectNode quota = body.putObject("storageQuota");
        if (!call.shelf().quota().equals(Quota.UNLIMITED)) {
            quota.put("limit", Long.toString(call.shelf().quota().bytes()));
        }
        String usage = Long.toString(call.shelf().now().size());
        quota.put("usage", usage).put("usageInDrive", usage).put("usageInDriveTrash", "0");
        return Reply.json(200, fields.applyTo(body));
    }
}
