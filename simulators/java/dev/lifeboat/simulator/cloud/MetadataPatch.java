package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The metadata of a create or update request: what it names changes, the rest stays. */
final class MetadataPatch {

    private static final int LONGEST_PROPERTY = 124;
    private static final int MOST_PROPERTIES = 30;

    // Sorted, so that of several the same one is complained about every time.
    private static final List<String> READ_ONLY = List.of(
            "headRevisionId",
            "kind",
            "md5Checksum",
            "ownedByMe",
            "sha1Checksum",
            "sha256Checksum",
            "shared",
            "size",
            "spaces",
            "version");

    private final JsonBody body;

    private MetadataPatch(JsonBody body) {
        this.body = body;
    }

    static MetadataPatch read(byte[] json) {
        return of(JsonBody.parse(json));
    }

    static MetadataPatch none() {
        return read(new byte[0]);
    }

    private static MetadataPatch of(JsonBody body) {
        READ_ONLY.stream()
                .filter(field -> body.value(field).isPresent())
                .findFirst()
                .ifPresent(MetadataPatch::notWritable);
        if (body.flag("trashed").orElse(false)) {
            throw DriveRefusal.forbidden(
                    "notSupportedForAppDataFolderFiles",
                    "Method not supported for files within the Application Data folder: they cannot be moved to the trash.");
        }
        return new MetadataPatch(body);
    }

    /** The id an app chose for a new file, out of those generated for it. */
    Optional<String> id() {
        return body.text("id");
    }

    /** The folder for a new file; Drive allows one. */
    Optional<String> parent() {
        List<String> parents = body.texts("parents").orElse(List.of());
        if (parents.size() > 1) {
            throw DriveRefusal.invalidParameter("parents", "A file has one parent, not " + parents.size() + ".");
        }
        return parents.stream().findFirst();
    }

    Optional<String> mimeType() {
        return body.text("mimeType").filter(type -> !type.isEmpty());
    }

    /** Refuses what only a new file may be given. */
    MetadataPatch forUpdate() {
        if (body.value("id").isPresent()) {
            notWritable("id");
        }
        if (body.value("parents").isPresent()) {
            throw DriveRefusal.forbidden(
                    "fieldNotWritable",
                    "The parents field is not directly writable in update requests. "
                            + "Use the addParents and removeParents parameters instead.");
        }
        return this;
    }

    /** The metadata after this change. */
    FileMetadata applyTo(FileMetadata old, Instant now) {
        return new FileMetadata(
                body.text("name").orElse(old.name()),
                mimeType().orElse(old.mimeType()),
                body.text("description").or(old::description),
                body.flag("starred").orElse(old.starred()),
                properties("appProperties", old.appProperties()),
                properties("properties", old.properties()),
                time("createdTime").orElse(old.createdTime()),
                time("modifiedTime").orElse(now));
    }

    private SortedMap<String, String> properties(String field, SortedMap<String, String> old) {
        SortedMap<String, String> merged = new TreeMap<>(old);
        Optional<JsonBody> given = body.object(field);
        given.ifPresent(properties -> {
            for (Map.Entry<String, JsonNode> property : properties.node().properties()) {
                merged.remove(property.getKey());
                properties.text(property.getKey()).ifPresent(value -> {
                    checkLength(field, property.getKey(), value);
                    merged.put(property.getKey(), value);
                });
            }
        });
        if (merged.size() > MOST_PROPERTIES) {
            throw DriveRefusal.invalidParameter(
                    field, "A file has at most " + MOST_PROPERTIES + " " + field + ", not " + merged.size() + ".");
        }
        return merged;
    }

    private static void checkLength(String field, String key, String value) {
        int length = (key + value).getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_PROPERTY) {
            throw DriveRefusal.invalidParameter(
                    field,
                    "Key and value of '" + key + "' have " + length + " bytes; " + LONGEST_PROPERTY + " is the limit.");
        }
    }

    private Optional<Instant> time(String field) {
        return body.text(field).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw DriveRefusal.invalidParameter(field, "Invalid value for " + field + ": not RFC 3339: " + text);
            }
        });
    }

    private static void notWritable(String field) {
        throw DriveRefusal.forbidden(
                "fieldNotWritable",
                "The resource body includes fields which are not directly " + "writable: " + field + ".");
    }
}
