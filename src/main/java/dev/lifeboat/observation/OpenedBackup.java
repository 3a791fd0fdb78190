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
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What could be opened within a value: every JWE, compact or JSON, at any depth of JSON, in base64 or within another one,
 * that names a key of the provider's key service.
 */
final class OpenedBackup {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 8;

    /** RFC 7516, 7.1: five parts in base64url, of which the first is a JSON object. */
    private static final Pattern COMPACT = Pattern.compile(
            "eyJ[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{64,}+={0,2}");

    private final Function<String, Optional<byte[]>> keys;
    private final List<byte[]> plaintexts = new ArrayList<>();
    private final List<String> ciphertexts = new ArrayList<>();
    private final Set<String> tried = new HashSet<>();
    private int closed;

    private OpenedBackup(Function<String, Optional<byte[]>> keys) {
        this.keys = keys;
    }

    /**
     * Opens what can be opened.
     *
     * @param keys the key with an id, if the provider issued it
     */
    static OpenedBackup of(byte[] value, Function<String, Optional<byte[]>> keys) {
        OpenedBackup opened = new OpenedBackup(keys);
        opened.look(new String(value, StandardCharsets.UTF_8), 0);
        return opened;
    }

    /** What was found within, outer ones first. */
    List<byte[]> plaintexts() {
        return plaintexts;
    }

    /** How many could not be opened: no key that was issued fits. */
    int closed() {
        return closed;
    }

    /** A value without what was opened in it. */
    byte[] without(byte[] value) {
        String rest = new String(value, StandardCharsets.ISO_8859_1);
        for (String ciphertext : ciphertexts) {
            rest = rest.replace(ciphertext, "");
        }
        return rest.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void look(String text, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        Matcher compact = COMPACT.matcher(text);
        while (compact.find()) {
            open(compact.group(), compact.group(), depth);
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                walk(JSON.readTree(text), depth + 1);
            } catch (JsonProcessingException notJson) {
                // Not JSON after all; then it was searched as text, which is all that can be done.
                return;
            }
        }
        lookInBase64(text, depth);
    }

    private void walk(JsonNode node, int depth) {
        if (node.isTextual() && node.textValue().startsWith("{")) {
            look(node.textValue(), depth);
        }
        flattened(node).ifPresent(jwe -> open(jwe, node.get("ciphertext").asText(), depth));
        node.forEach(child -> walk(child, depth));
    }

    /** Stores take bytes as base64, and so does an app that stores a JWE as bytes. */
    private void lookInBase64(String text, int depth) {
        Matcher run = BASE64.matcher(text);
        while (run.find()) {
            Optional<String> inner =
                    decoded(run.group()).filter(found -> found.startsWith("eyJ") || found.startsWith("{"));
            int before = plaintexts.size();
            inner.ifPresent(json -> look(json, depth + 1));
            if (plaintexts.size() > before) {
                ciphertexts.add(run.group());
            }
        }
    }

    private static Optional<String> decoded(String base64) {
        try {
            byte[] bytes = Base64.getUrlDecoder()
                    .decode(base64.replace('+', '-').replace('/', '_').replace("=", ""));
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
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

    private void open(String jwe, String standsAs, int depth) {
        if (!tried.add(jwe)) {
            return;
        }
        Optional<byte[]> plaintext = plaintext(jwe);
        if (plaintext.isEmpty()) {
            closed++;
            return;
        }
        plaintexts.add(plaintext.get());
        ciphertexts.add(standsAs);
        look(new String(plaintext.get(), StandardCharsets.UTF_8), depth + 1);
    }

    private Optional<byte[]> plaintext(String compact) {
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
