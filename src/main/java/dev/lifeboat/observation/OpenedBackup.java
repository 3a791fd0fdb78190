package dev.lifeboat.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.AESDecrypter;
import com.nimbusds.jose.crypto.DirectDecrypter;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The plaintexts within a stored value: every compact JWE, at any depth of JSON, that names a key of the provider's key
 * service.
 */
final class OpenedBackup {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 8;

    private final Function<String, Optional<byte[]>> keys;
    private final List<byte[]> plaintexts = new ArrayList<>();

    private OpenedBackup(Function<String, Optional<byte[]>> keys) {
        this.keys = keys;
    }

    /**
     * Opens what can be opened.
     *
     * @param keys the key with an id, if the provider issued it
     */
    static List<byte[]> plaintextsIn(String value, Function<String, Optional<byte[]>> keys) {
        OpenedBackup opened = new OpenedBackup(keys);
        opened.look(value, 0);
        return opened.plaintexts;
    }

    private void look(String text, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (looksLikeJwe(text)) {
            open(text).ifPresent(plaintext -> {
                plaintexts.add(plaintext);
                look(new String(plaintext, StandardCharsets.UTF_8), depth + 1);
            });
        } else if (text.startsWith("{") || text.startsWith("[")) {
            try {
                walk(JSON.readTree(text), depth + 1);
            } catch (JsonProcessingException notJson) {
                // Not JSON after all, so there is nothing in it to open.
                return;
            }
        }
    }

    private void walk(JsonNode node, int depth) {
        if (node.isTextual()) {
            look(node.textValue(), depth);
            return;
        }
        flattened(node).ifPresent(jwe -> look(jwe, depth));
        node.forEach(child -> walk(child, depth));
    }

    /** The JSON serialisation with one recipient, as the compact one. */
    private static Optional<String> flattened(JsonNode node) {
        if (!node.hasNonNull("protected") || !node.hasNonNull("ciphertext")) {
            return Optional.empty();
        }
        JsonNode recipient = node.path("recipients").path(0);
        String key = node.path("encrypted_key")
                .asText(recipient.path("encrypted_key").asText(""));
        return Optional.of(String.join(
                ".",
                node.get("protected").asText(),
                key,
                node.path("iv").asText(),
                node.get("ciphertext").asText(),
                node.path("tag").asText()));
    }

    private static boolean looksLikeJwe(String text) {
        return text.startsWith("eyJ")
                && text.chars().filter(c -> c == '.').count() == 4
                && text.chars()
                        .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.'));
    }

    private Optional<byte[]> open(String compact) {
        try {
            JWEObject jwe = JWEObject.parse(compact);
            Optional<byte[]> key =
                    Optional.ofNullable(jwe.getHeader().getKeyID()).flatMap(keys);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            boolean direct = jwe.getHeader().getAlgorithm().getName().equals("dir");
            jwe.decrypt(direct ? new DirectDecrypter(key.get()) : new AESDecrypter(key.get()));
            return Optional.of(jwe.getPayload().toBytes());
        } catch (ParseException | JOSEException | IllegalArgumentException notToBeOpened) {
            return Optional.empty();
        }
    }
}
