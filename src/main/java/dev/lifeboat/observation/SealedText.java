package dev.lifeboat.observation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEDecrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.AESDecrypter;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JWE for one recipient (RFC 7516), in whichever serialisation it came.
 *
 * @param header all that its headers say together
 * @param aad what is authenticated beside the content, as its protected header is
 */
record SealedText(ObjectNode header, String key, String iv, String ciphertext, String tag, String aad) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The compact serialisation; empty if its first part is no JSON object, so that it is something else with dots. */
    static Optional<SealedText> compact(String text) {
        String[] parts = text.split("\\.", -1);
        return object(parts[0]).map(header -> new SealedText(header, parts[1], parts[2], parts[3], parts[4], parts[0]));
    }

    /** The JSON serialisation (7.2), general or flattened, once for each recipient; none if it is something else. */
    static List<SealedText> json(JsonNode node) {
        if (!node.hasNonNull("protected") || !node.hasNonNull("ciphertext")) {
            return List.of();
        }
        List<SealedText> all = new ArrayList<>();
        if (node.path("recipients").isArray()) {
            node.path("recipients").forEach(recipient -> all.add(flattened(node, recipient)));
        } else {
            all.add(flattened(node, node));
        }
        return all;
    }

    private static SealedText flattened(JsonNode node, JsonNode recipient) {
        String protectedHeader = node.path("protected").asText();
        ObjectNode header = object(protectedHeader).orElseGet(JSON::createObjectNode);
        for (JsonNode shared : new JsonNode[] {node.path("unprotected"), recipient.path("header")}) {
            shared.properties().forEach(field -> header.putIfAbsent(field.getKey(), field.getValue()));
        }
        return new SealedText(
                header,
                recipient.path("encrypted_key").asText(""),
                node.path("iv").asText(""),
                node.path("ciphertext").asText(""),
                node.path("tag").asText(""),
                protectedHeader
                        + (node.hasNonNull("aad") ? "." + node.path("aad").asText() : ""));
    }

    private static Optional<ObjectNode> object(String base64) {
        try {
            return Optional.ofNullable(JSON.readTree(new Base64URL(base64).decode()))
                    .filter(JsonNode::isObject)
                    .map(ObjectNode.class::cast);
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    /**
     * What it says.
     *
     * @param keys the key with an id, if the provider issued it
     */
    Optional<byte[]> opened(Function<String, Optional<byte[]>> keys) {
        Optional<byte[]> issued = Optional.of(header.path("kid").asText("")).flatMap(keys);
        if (issued.isEmpty()) {
            return Optional.empty();
        }
        try {
            JWEHeader parsed = JWEHeader.parse(header.toString());
            boolean direct = parsed.getAlgorithm().getName().equals("dir");
            JWEDecrypter decrypter = direct ? new DirectDecrypter(issued.get()) : new AESDecrypter(issued.get());
            return Optional.of(decrypter.decrypt(
                    parsed,
                    key.isEmpty() ? null : new Base64URL(key),
                    new Base64URL(iv),
                    new Base64URL(ciphertext),
                    new Base64URL(tag),
                    aad.getBytes(StandardCharsets.US_ASCII)));
        } catch (ParseException | JOSEException | IllegalArgumentException notToBeOpened) {
            return Optional.empty();
        }
    }
}
