package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/** A P-256 key pair of one account on one phone. It gives away its public half and signatures, never the private half. */
public final class DeviceKey {

    private static final int COORDINATE_LENGTH = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ECPrivateKeyParameters secret;
    private final ECPublicKeyParameters open;

    /** A key pair made elsewhere; the two halves have to belong together. */
    public DeviceKey(ECPrivateKeyParameters secret, ECPublicKeyParameters open) {
        this.secret = secret;
        this.open = open;
    }

    /** The public key as a JWK (RFC 7517), without the private part. */
    public ObjectNode publicJwk() {
        ECPoint point = open.getQ().normalize();
        return JSON.createObjectNode()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", base64Url(point.getAffineXCoord().getEncoded()))
                .put("y", base64Url(point.getAffineYCoord().getEncoded()));
    }

    /** A compact JWS (RFC 7515) with ES256 over a JSON payload, naming the credential it belongs to. */
    String sign(String credentialId, ObjectNode payload) {
        ObjectNode header = JSON.createObjectNode().put("alg", "ES256").put("kid", credentialId);
        String signed = base64Url(header) + "." + base64Url(payload);
        return signed + "." + base64Url(signature(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] signature(byte[] message) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, secret);
        BigInteger[] rs = signer.generateSignature(hash);
        return Arrays.concatenate(
                BigIntegers.asUnsignedByteArray(COORDINATE_LENGTH, rs[0]),
                BigIntegers.asUnsignedByteArray(COORDINATE_LENGTH, rs[1]));
    }

    private static String base64Url(ObjectNode json) {
        return base64Url(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
