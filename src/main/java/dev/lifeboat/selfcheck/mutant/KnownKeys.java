package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.reference.DeviceKey;
import dev.lifeboat.reference.DeviceKeys;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.util.BigIntegers;

/** Keys whose private halves the app's makers can get at: what rule R36 forbids to come of that is up to them. */
final class KnownKeys implements DeviceKeys {

    private static final int SCALAR_LENGTH = 32;

    private final Map<String, byte[]> scalars = new ConcurrentHashMap<>();
    private final ECKeyPairGenerator generator = new ECKeyPairGenerator();

    KnownKeys() {
        X9ECParameters p256 = CustomNamedCurves.getByName("P-256");
        generator.init(new ECKeyGenerationParameters(new ECDomainParameters(p256), new SecureRandom()));
    }

    @Override
    public synchronized DeviceKey create() {
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        ECPrivateKeyParameters secret = (ECPrivateKeyParameters) pair.getPrivate();
        DeviceKey key = new DeviceKey(secret, (ECPublicKeyParameters) pair.getPublic());
        scalars.put(key.publicJwk().path("x").asText(), BigIntegers.asUnsignedByteArray(SCALAR_LENGTH, secret.getD()));
        return key;
    }

    /** The private scalar of a key, as 32 bytes. */
    byte[] of(DeviceKey key) {
        return scalars.get(key.publicJwk().path("x").asText());
    }

    /** The private scalar of the public key that a request registers, if it registers one. */
    Optional<byte[]> registeredBy(Call call) {
        boolean registers =
                call.is("POST", "net/microsoft/credentials") || call.name().contains("/activate/");
        return registers ? Optional.ofNullable(scalars.get(x(call.json()))) : Optional.empty();
    }

    private static String x(JsonNode body) {
        return body.path("publicKey").path("x").asText();
    }

    /** A scalar as a PEM file (PKCS#8). */
    static String pem(byte[] scalar) {
        try {
            AlgorithmParameters p256 = AlgorithmParameters.getInstance("EC");
            p256.init(new ECGenParameterSpec("secp256r1"));
            ECPrivateKeySpec spec =
                    new ECPrivateKeySpec(new BigInteger(1, scalar), p256.getParameterSpec(ECParameterSpec.class));
            byte[] encoded = KeyFactory.getInstance("EC").generatePrivate(spec).getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
