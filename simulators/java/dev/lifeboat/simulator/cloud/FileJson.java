package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SortedMap;

/** Writes files as Drive's file resources, whole; {@link FieldSelection} then leaves what was asked for. */
final class FileJson {

    /** What a file resource has where {@code fields} does not say. */
    static final FieldSelection DEFAULT_FIELDS = FieldSelection.parse("kind,id,name,mimeType");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private FileJson() {}

    static ObjectNode write(DriveFile file) {
        ObjectNode json = root(file.id(), file.name(), file.mimeType());
        FileMetadata metadata = file.metadata();
        metadata.description().ifPresent(text -> json.put("description", text));
        json.put("starred", metadata.starred()).put("trashed", false).put("explicitlyTrashed", false);
        json.putArray("parents").add(file.parent());
        json.putArray("spaces").add(DriveContent.ALIAS);
        json.put("version", Long.toString(file.version()));
        json.put("createdTime", time(metadata.createdTime())).put("modifiedTime", time(metadata.modifiedTime()));
        json.put("modifiedByMe", true).put("modifiedByMeTime", time(metadata.modifiedTime()));
        json.put("ownedByMe", true).put("shared", false);
        properties(json, "appProperties", metadata.appProperties());
        properties(json, "properties", metadata.properties());
        if (!file.isFolder()) {
            content(json, file);
        }
        return json;
    }

    /** The application folder itself. */
    static ObjectNode root(String rootId) {
        ObjectNode json = root(rootId, DriveContent.ALIAS, DriveFile.FOLDER);
        json.putArray("spaces").add(DriveContent.ALIAS);
        return json.put("trashed", false);
    }

    private static ObjectNode root(String id, String name, String mimeType) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", "drive#file")
                .put("id", id)
                .put("name", name)
                .put("mimeType", mimeType);
    }

    private static void content(ObjectNode json, DriveFile file) {
        json.put("originalFilename", file.name());
        json.put("size", Long.toString(file.content().length));
        json.put("quotaBytesUsed", Long.toString(file.content().length));
        json.put("md5Checksum", Digests.hex("MD5", file.content()));
        json.put("sha1Checksum", Digests.hex("SHA-1", file.content()));
        json.put("sha256Checksum", Digests.hex("SHA-256", file.content()));
        json.put("headRevisionId", file.headRevisionId());
    }

    private static void properties(ObjectNode json, String field, SortedMap<String, String> properties) {
        if (!properties.isEmpty()) {
            ObjectNode object = json.putObject(field);
            properties.forEach(object::put);
        }
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
