package dev.lifeboat.attest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.openssl.PEMParser;

/** An Ed25519 key that checks signatures. */
public record PublicKey(Ed25519PublicKeyParameters key) {

    private static final String EXPECTED = "The key to trust is not an Ed25519 public key in PEM."
            + " 'openssl pkey -in key.pem -pubout' shows the one that belongs to a private key";

    /**
     * The key in a file: a public key or a certificate in PEM.
     *
     * @throws UnusableKey if it is neither
     */
    public static PublicKey in(Path file) {
        String pem = text(file);
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            Object read = parser.readObject();
            SubjectPublicKeyInfo info =
                    read instanceof X509CertificateHolder certificate ? certificate.getSubjectPublicKeyInfo() : null;
            return of(read instanceof SubjectPublicKeyInfo key ? key : info);
        } catch (IOException | RuntimeException e) {
            throw new UnusableKey(EXPECTED + ": '" + file + "'", e);
        }
    }

    static PublicKey of(String base64) {
        try {
            return of(SubjectPublicKeyInfo.getInstance(Base64.getDecoder().decode(base64)));
        } catch (IOException | RuntimeException e) {
            throw new UnusableKey("The manifest holds no Ed25519 public key", e);
        }
    }

    private static PublicKey of(SubjectPublicKeyInfo info) throws IOException {
        return new PublicKey((Ed25519PublicKeyParameters) PublicKeyFactory.createKey(info));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new UnusableKey("The key in '" + file + "' cannot be read: there is no such file", e);
        } catch (MalformedInputException e) {
            throw new UnusableKey("The key in '" + file + "' cannot be read: it is not a text, so it is no PEM", e);
        } catch (AccessDeniedException e) {
            throw new UnusableKey("The key in '" + file + "' cannot be read: there is no permission to", e);
        } catch (IOException e) {
            throw new UnusableKey("The key in '" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** For example {@code sha256:3f0c...}. */
    public String fingerprint() {
        return "sha256:" + Sha256.of(encoded());
    }

    String base64() {
        return Base64.getEncoder().encodeToString(encoded());
    }

    private byte[] encoded() {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a public key has an encoding", e);
        }
    }

    boolean hasSigned(byte[] content, byte[] signature) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(false, key);
        signer.update(content, 0, content.length);
        return signer.verifySignature(signature);
    }
}
