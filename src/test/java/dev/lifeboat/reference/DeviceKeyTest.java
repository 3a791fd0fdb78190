package dev.lifeboat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import org.junit.jupiter.api.Test;

class DeviceKeyTest {

    private final DeviceKeys keys = DeviceKeys.onThisPhone();

    @Test
    void signaturesAreThoseOfThePublicKeyAndNoOther() throws Exception {
        DeviceKey key = keys.create();
        JWSObject signed = JWSObject.parse(
                key.sign("c-17", new ObjectMapper().createObjectNode().put("id", "r-1")));

        assertThat(signed.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(signed.getHeader().getKeyID()).isEqualTo("c-17");
        assertThat(signed.getPayload().toString()).isEqualTo("{\"id\":\"r-1\"}");
        assertThat(signed.verify(new ECDSAVerifier(published(key)))).isTrue();
        assertThat(signed.verify(new ECDSAVerifier(published(keys.create())))).isFalse();
    }

    private static ECKey published(DeviceKey key) throws Exception {
        return ECKey.parse(key.publicJwk().toString());
    }

    @Test
    void thePublicHalfIsAllThatIsGivenAway() {
        assertThat(keys.create().publicJwk().fieldNames()).toIterable().containsExactly("kty", "crv", "x", "y");
    }
}
