package dev.lifeboat.simulator.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A file, or a folder, in the application folder of Google Drive.
 *
 * @param parent the id of the folder it is in
 * @param version counts the changes of this file, of its metadata too
 * @param order the account's count of changes when this file changed last
 */
record DriveFile(
        String id,
        String parent,
        FileMetadata metadata,
        byte[] content,
        String headRevisionId,
        long version,
        long order) {

    /** The MIME type of folders. */
    static final String FOLDER = "application/vnd.google-apps.folder";

    boolean isFolder() {
        return mimeType().equals(FOLDER);
    }

    String name() {
        return metadata.name();
    }

    String mimeType() {
        return metadata.mimeType();
    }

    Instant modifiedTime() {
        return metadata.modifiedTime();
    }

    long size() {
        return content.length + metadata.size();
    }

    DriveFile damaged(UnaryOperator<byte[]> damage) {
        return new DriveFile(id, parent, metadata, damage.apply(content), headRevisionId, version, order);
    }

    StoredObject asObject() {
        Map<String, byte[]> values = new TreeMap<>();
        values.put("content", content);
        metadata.description().ifPresent(text -> values.put("description", text.getBytes(StandardCharsets.UTF_8)));
        metadata.appProperties().forEach((key, value) -> put(values, "appProperties." + key, value));
        metadata.properties().forEach((key, value) -> put(values, "properties." + key, value));
        return new StoredObject(parent, name(), mimeType(), values, headRevisionId + "." + version, modifiedTime());
    }

    private static void put(Map<String, byte[]> values, String field, String value) {
        values.put(field, value.getBytes(StandardCharsets.UTF_8));
    }
}
