package dev.lifeboat.attest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.openssl.PEMParser;

/** An Ed25519 key that signs (RFC 8032). */
public final class SigningKey {

    private final Ed25519PrivateKeyParameters key;
    private final String kind;

    private SigningKey(Ed25519PrivateKeyParameters key, String kind) {
        this.key = key;
        this.kind = kind;
    }

    /** A key for one run. It shows that nothing was changed since, to whoever wrote its fingerprint down; nothing more. */
    public static SigningKey ofThisRun() {
        return new SigningKey(new Ed25519PrivateKeyParameters(new SecureRandom()), "run");
    }

    /**
     * A key that somebody keeps.
     *
     * @param given the name of a file with a private key in PEM (PKCS#8), or that text itself
     * @throws UnusableKey if it is neither
     */
    public static SigningKey given(String given) {
        String pem = given.contains("-----BEGIN") ? given : PublicKey.text(Path.of(given));
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof PrivateKeyInfo info
                    && PrivateKeyFactory.createKey(info) instanceof Ed25519PrivateKeyParameters key) {
                return new SigningKey(key, "given");
            }
        } catch (IOException | RuntimeException e) {
            throw new UnusableKey(EXPECTED, e);
        }
        throw new UnusableKey(EXPECTED, null);
    }

    private static final String EXPECTED = "The signing key is not an Ed25519 private key in PEM."
            + " 'openssl genpkey -algorithm ed25519 -out key.pem' makes one";

    PublicKey publicKey() {
        return new PublicKey(key.generatePublicKey());
    }

    /** The SHA-256 of the public key, by which people tell it. */
    public String fingerprint() {
        return publicKey().fingerprint();
    }

    Manifest.Key listed() {
        return new Manifest.Key(kind, fingerprint(), publicKey().base64());
    }

    byte[] sign(byte[] content) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(content, 0, content.length);
        return signer.generateSignature();
    }
}
