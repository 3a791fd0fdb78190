package dev.lifeboat.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a file of lines of JSON. A last line without its end was being written when the writer died: it is dropped. */
final class Lines {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private Lines() {}

    /** @throws EvidenceDamaged if it cannot be read, or a whole line is not JSON */
    static List<JsonNode> of(Path file) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EvidenceDamaged("'" + file + "' cannot be read: " + e, e);
        }
        List<JsonNode> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(parsed(text.substring(from, end), file, lines.size() + 1));
            from = end + 1;
        }
        return lines;
    }

    private static JsonNode parsed(String line, Path file, int number) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw damaged(file, number, e);
        }
        throw damaged(file, number, null);
    }

    static EvidenceDamaged damaged(Path file, int number, Exception cause) {
        return new EvidenceDamaged(
                "Line %s of '%s' is not a record of evidence. The file was changed or damaged after it was written"
                        .formatted(number, file),
                cause);
    }
}
