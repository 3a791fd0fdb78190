package dev.lifeboat.reference;

import java.security.SecureRandom;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;

/** Where the keys of device credentials come from. */
public interface DeviceKeys {

    /** A key for one account on one phone (rule R31: shared with no other). */
    DeviceKey create();

    /** Makes new keys on P-256 from the host's secure randomness. */
    static DeviceKeys onThisPhone() {
        X9ECParameters p256 = CustomNamedCurves.getByName("P-256");
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(new ECDomainParameters(p256), new SecureRandom()));
        return () -> {
            synchronized (generator) {
                AsymmetricCipherKeyPair pair = generator.generateKeyPair();
                return new DeviceKey(
                        (ECPrivateKeyParameters) pair.getPrivate(), (ECPublicKeyParameters) pair.getPublic());
            }
        };
    }
}
