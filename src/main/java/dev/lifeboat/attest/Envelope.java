package dev.lifeboat.attest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A signed statement: a DSSE envelope (Dead Simple Signing Envelope, version 1).
 *
 * @param payload in base64
 */
record Envelope(String payloadType, String payload, List<Signature> signatures) {

    static final String IN_TOTO = "application/vnd.in-toto+json";

    /** @param keyid the fingerprint of the key */
    record Signature(String keyid, String sig) {}

    static Envelope sealed(byte[] statement, SigningKey key) {
        byte[] signature = key.sign(preAuthentication(IN_TOTO, statement));
        return new Envelope(
                IN_TOTO,
                Base64.getEncoder().encodeToString(statement),
                List.of(new Signature(key.fingerprint(), Base64.getEncoder().encodeToString(signature))));
    }

    /** @throws IllegalArgumentException if it is no envelope */
    static Envelope of(JsonNode json) {
        return new Envelope(
                json.path("payloadType").asText(),
                json.path("payload").asText(),
                List.of(new Signature(
                        json.at("/signatures/0/keyid").asText(),
                        json.at("/signatures/0/sig").asText())));
    }

    byte[] statement() {
        return Base64.getDecoder().decode(payload);
    }

    boolean isSignedBy(PublicKey key) {
        Signature signature = signatures.get(0);
        return signature.keyid().equals(key.fingerprint())
                && isAsWritten(payload)
                && isAsWritten(signature.sig())
                && key.hasSigned(
                        preAuthentication(payloadType, statement()),
                        Base64.getDecoder().decode(signature.sig()));
    }

    /** Base64 has several spellings for the same bytes; a kit writes only one of them. */
    private static boolean isAsWritten(String base64) {
        return Base64.getEncoder()
                .encodeToString(Base64.getDecoder().decode(base64))
                .equals(base64);
    }

    /** What is signed: type and body with their lengths, so that neither can pass for a part of the other. */
    private static byte[] preAuthentication(String type, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("DSSEv1 %s %s %s "
                .formatted(type.getBytes(StandardCharsets.UTF_8).length, type, body.length)
                .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
