package dev.lifeboat.simulator.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;

/**
 * The compact JWS under a decision: ES256, {@code kid} the credential, and a payload that names the request, the decision
 * and the nonce.
 */
record SignInSignature(JWSObject jws) {

    static SignInSignature of(String compact) {
        try {
            return new SignInSignature(JWSObject.parse(compact));
        } catch (ParseException notCompact) {
            throw Refused.because(403, "bad_signature", "the signature is not a compact JWS");
        }
    }

    /** The credential it claims to come from; empty when it names none. */
    String credentialId() {
        String kid = jws.getHeader().getKeyID();
        return kid == null ? "" : kid;
    }

    boolean isBy(ECPublicKey key) {
        try {
            return JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm()) && jws.verify(new ECDSAVerifier(key));
        } catch (JOSEException unverifiable) {
            return false;
        }
    }

    boolean says(SignInRequest request, String decision) {
        try {
            Body payload = Body.of(jws.getPayload().toString());
            return payload.string("id").equals(request.id())
                    && payload.string("decision").equals(decision)
                    && payload.string("nonce").equals(request.nonce());
        } catch (Refused saysSomethingElse) {
            return false;
        }
    }
}
