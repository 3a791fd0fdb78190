package dev.lifeboat.reference;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;

/** A compact JWE (RFC 7516): the key used directly, AES-GCM with 256 bits, {@code kid} the key's name. */
final class JweCipher implements BackupCipher {

    @Override
    public String seal(byte[] content, BackupKey key) {
        try {
            JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                    .keyID(key.id())
                    .build();
            JWEObject jwe = new JWEObject(header, new Payload(content));
            jwe.encrypt(new DirectEncrypter(key.bytes()));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has AES-GCM with 256 bits", e);
        }
    }

    @Override
    public String keyId(String sealed) {
        String keyId = parsed(sealed).getHeader().getKeyID();
        if (keyId == null) {
            throw Setback.damaged("The backup does not say which key opens it.");
        }
        return keyId;
    }

    @Override
    public byte[] open(String sealed, BackupKey key) {
        JWEObject jwe = parsed(sealed);
        try {
            jwe.decrypt(new DirectDecrypter(key.bytes()));
            return jwe.getPayload().toBytes();
        } catch (JOSEException | IllegalArgumentException | IllegalStateException tampered) {
            throw Setback.damaged("The backup was changed after it was written.");
        }
    }

    private static JWEObject parsed(String sealed) {
        requireCanonical(sealed);
        try {
            return JWEObject.parse(sealed);
        } catch (ParseException | RuntimeException whateverTheParserStumblesOver) {
            throw Setback.damaged("The backup is not complete.");
        }
    }

    /** The last character of a part has bits to spare, which nothing protects: they are as they were written, or not. */
    private static void requireCanonical(String sealed) {
        for (String part : sealed.split("\\.", -1)) {
            if (!Base64URL.encode(new Base64URL(part).decode()).toString().equals(part)) {
                throw Setback.damaged("The backup was changed after it was written.");
            }
        }
    }
}
