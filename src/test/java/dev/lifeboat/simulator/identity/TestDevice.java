package dev.lifeboat.simulator.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A device with a key pair of its own, which signs as apps do. */
record TestDevice(String name, ECKey pair) {

    static TestDevice named(String name) {
        try {
            return new TestDevice(name, new ECKeyGenerator(Curve.P_256).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> publicJwk() {
        return pair.toPublicJWK().toJSONObject();
    }

    /** The body of a registration at the personal provider. */
    Map<String, Object> registration() {
        return Map.of("publicKey", publicJwk(), "deviceName", name);
    }

    /** The body of an activation at a tenant. */
    Map<String, Object> activation(String code) {
        Map<String, Object> body = new LinkedHashMap<>(registration());
        body.put("code", code);
        return body;
    }

    Map<String, Object> activation(String code, String username) {
        Map<String, Object> body = activation(code);
        body.put("username", username);
        return body;
    }

    Map<String, Object> decision(String credentialId, String requestId, String decision, String nonce) {
        return Map.of("signature", signed(credentialId, Map.of("id", requestId, "decision", decision, "nonce", nonce)));
    }

    String signed(String credentialId, Map<String, Object> payload) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(credentialId)
                    .build();
            JWSObject jws = new JWSObject(header, new Payload(payload));
            jws.sign(new ECDSASigner(pair));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
