package dev.lifeboat.simulator.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.interfaces.ECPublicKey;

/**
 * The public key that a device sent as a JWK (RFC 7517): P-256, a point on the curve, coordinates of 32 bytes.
 *
 * @param privatePartSent whether the JWK had a {@code d}: accepted, because the finding is the kit's to make (rule R36)
 */
record DeviceKey(ECPublicKey key, boolean privatePartSent) {

    private static final int COORDINATE_LENGTH = 32;

    static DeviceKey of(Body jwk) {
        if (!jwk.string("kty").equals("EC") || !jwk.string("crv").equals("P-256")) {
            throw Refused.badRequest("the publicKey must have kty EC and crv P-256");
        }
        return new DeviceKey(point(coordinate(jwk, "x"), coordinate(jwk, "y")), jwk.has("d"));
    }

    private static Base64URL coordinate(Body jwk, String name) {
        Base64URL coordinate = new Base64URL(jwk.string(name));
        int length = coordinate.decode().length;
        if (length != COORDINATE_LENGTH) {
            throw Refused.badRequest("the publicKey's " + name + " must be 32 bytes in base64url, not " + length);
        }
        return coordinate;
    }

    private static ECPublicKey point(Base64URL x, Base64URL y) {
        try {
            return new ECKey.Builder(Curve.P_256, x, y).build().toECPublicKey();
        } catch (IllegalArgumentException | IllegalStateException | JOSEException notOnTheCurve) {
            throw Refused.badRequest("the publicKey is no point on P-256");
        }
    }
}
