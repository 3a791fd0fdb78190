package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A credential as a provider hands it out.
 *
 * @param push the provider's setting for the account
 * @param otp empty where the provider works with sign-in requests alone
 */
record Issued(String credentialId, String issuer, String username, boolean push, Optional<Otp> otp) {

    static Issued of(JsonNode json) {
        JsonNode totp = json.path("totp");
        return new Issued(
                json.path("credentialId").asText(),
                json.path("issuer").asText(),
                json.path("username").asText(),
                json.path("push").asBoolean(),
                totp.isObject() ? Optional.of(BackupDocument.otp(totp)) : Optional.empty());
    }

    /** The credential of this phone, with the key that it was issued for. */
    Credential heldWith(DeviceKey key, String provider) {
        return new Credential(otp, Optional.of(new DeviceCredential(credentialId, provider, key)));
    }
}
