package dev.lifeboat.attest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lifeboat.disk.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes manifest and signature of a folder that is otherwise done. */
public final class Seal {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Seal() {}

    /**
     * Seals a folder as it will be.
     *
     * @param draft the folder itself, or one in it: what is in there will be moved up, and gets manifest and signature
     * @param digests of what the run rests on, by what they are of
     */
    public static void on(
            Path folder,
            Path draft,
            String kit,
            String subject,
            String edition,
            String verdict,
            Map<String, String> digests,
            TestResults results,
            SigningKey key)
            throws IOException {
        Manifest manifest = new Manifest(
                Manifest.SCHEMA,
                kit,
                subject,
                edition,
                verdict,
                new TreeMap<>(digests),
                key.listed(),
                FolderDigest.in(folder, draft));
        byte[] bytes = written(manifest);
        WholeFile.write(draft.resolve(Manifest.FILE), bytes);
        byte[] statement = JSON.writeValueAsBytes(Statement.of(manifest, bytes, results));
        WholeFile.write(draft.resolve(Manifest.SIGNATURE), written(Envelope.sealed(statement, key)));
    }

    static byte[] written(Object value) {
        try {
            return (WRITER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it is made of plain values only", e);
        }
    }

    static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("that is no JSON", e);
        }
    }
}
