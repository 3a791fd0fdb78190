package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Backups as files of the application folder. Names need not be unique there, so the newest of a name is the backup: a
 * new one is written and looked at before the older ones go, and what an interruption leaves behind is older and does no
 * harm.
 */
final class DriveStore implements BackupStore {

    private static final String REVISION = "revision";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<JsonNode> BY_AGE = Comparator.comparing(DriveStore::revision)
            .thenComparing(file -> file.path("modifiedTime").asText())
            .thenComparing(DriveStore::id);

    private final DriveClient client;

    DriveStore(DriveClient client) {
        this.client = client;
    }

    @Override
    public Slot open(String name) {
        return new FileSlot(name, client.list(name));
    }

    private static Revision revision(JsonNode file) {
        return Revision.parse(file.path("appProperties").path(REVISION).textValue());
    }

    private static String id(JsonNode file) {
        return file.path("id").asText();
    }

    private final class FileSlot implements Slot {

        private final String name;
        private final List<JsonNode> files;

        FileSlot(String name, List<JsonNode> files) {
            this.name = name;
            this.files = files;
        }

        private Optional<JsonNode> newest() {
            return files.stream().max(BY_AGE);
        }

        @Override
        public Optional<Revision> revision() {
            return newest().map(DriveStore::revision);
        }

        @Override
        public String read() {
            JsonNode file = newest().orElseThrow(() -> Setback.damaged("There is no backup to read."));
            return client.download(id(file));
        }

        @Override
        public void replace(Revision revision, String sealed) {
            ObjectNode metadata = JSON.createObjectNode().put("name", name).put("mimeType", "application/jose");
            metadata.putArray("parents").add("appDataFolder");
            metadata.putObject("appProperties").put(REVISION, revision.toString());
            String made = client.create(metadata, sealed);
            if (!client.checksum(made).equals(Optional.of(md5(sealed)))) {
                client.delete(made);
                throw CloudRefusal.error();
            }
            dropOlder();
        }

        /** Files that stay behind are older than the one just written; the next writing drops them. */
        private void dropOlder() {
            try {
                files.forEach(file -> client.delete(id(file)));
            } catch (Setback theNewOneCountsAnyway) {
                return;
            }
        }

        @Override
        public void clear() {
            files.forEach(file -> client.delete(id(file)));
            if (!client.list(name).isEmpty()) {
                throw CloudRefusal.error();
            }
        }
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
