package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.WireName;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The provider of personal accounts: sign-in, proofs, credentials and backup keys. */
final class MicrosoftClient {

    /** The provider's address by name. */
    static final String PROVIDER = "net/microsoft";

    private static final int WORK_IDENTITY = 50020;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeviceEnvironment environment;
    private final Wire wire;

    MicrosoftClient(DeviceEnvironment environment, Wire wire) {
        this.environment = environment;
        this.wire = wire;
    }

    /**
     * Signs in with a password.
     *
     * @throws Setback {@code sign-in-failed}, or {@code wrong-account-type} for a work or school identity (rule R17)
     */
    SignInResult signIn(String username, String password) {
        Answer answer = token("password", Map.of("username", username, "password", password));
        JsonNode explanation = answer.explanation();
        if (explanation.path("error").asText().equals("interaction_required")) {
            return new ProofDemanded(explanation.path("proof_token").asText());
        }
        return session(answer);
    }

    /**
     * Opens a new session without the person.
     *
     * @throws Setback {@code recovery-account-needed} if the provider wants the person to sign in again
     */
    MicrosoftSession refresh(String refreshToken) {
        Answer answer = token("refresh_token", Map.of("refresh_token", refreshToken));
        if (answer.status() == 400 || answer.status() == 401) {
            throw new Setback(
                    NoticeCode.RECOVERY_ACCOUNT_NEEDED,
                    "The recovery account wants you to sign in again. Turn backup off and on.");
        }
        return session(answer);
    }

    private Answer token(String grant, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", "lifeboat-reference");
        form.put("scope", "openid offline_access");
        form.put("grant_type", grant);
        form.putAll(fields);
        return wire.post(address("/consumers/oauth2/v2.0/token"), form);
    }

    private static MicrosoftSession session(Answer answer) {
        JsonNode json = understood(answer);
        return new MicrosoftSession(
                json.path("account").path("id").asText(),
                json.path("account").path("username").asText(),
                json.path("access_token").asText(),
                json.path("refresh_token").asText());
    }

    /**
     * The ways in which the person can prove more than the password (rule R39).
     *
     * @throws ProofLapsed if the sign-in before it is too old
     */
    List<ProofChannel> proofs(String token) {
        List<ProofChannel> channels = new ArrayList<>();
        for (JsonNode proof : inTime(wire.get(address("/proofs"), token)).path("proofs")) {
            channels.add(
                    WireName.parse(ProofChannel.class, proof.path("channel").asText()));
        }
        if (channels.isEmpty()) {
            throw new Setback(
                    NoticeCode.PROOF_FAILED, "This account has no other e-mail address or phone number to confirm.");
        }
        return channels;
    }

    /**
     * Has a new proof code sent.
     *
     * @throws ProofLapsed if the sign-in before it is too old
     */
    void sendProof(String token, ProofChannel channel) {
        inTime(wire.post(address("/proofs/" + channel.wireName()), token, JSON.createObjectNode()));
    }

    /**
     * Gives the code that arrived.
     *
     * @return the stronger session that credentials are created with (rule R37)
     * @throws Setback {@code proof-failed} or {@code proof-expired}
     * @throws ProofLapsed if the sign-in before it is too old
     */
    MicrosoftSession verify(String token, ProofChannel channel, String code) {
        ObjectNode body = JSON.createObjectNode().put("code", code);
        Answer answer = wire.post(address("/proofs/" + channel.wireName() + "/verify"), token, body);
        String error = answer.explanation().path("error").asText();
        if (error.equals("proof_expired")) {
            throw new Setback(NoticeCode.PROOF_EXPIRED, "This code is too old. Have a new one sent.");
        }
        if (error.equals("proof_failed")) {
            throw new Setback(NoticeCode.PROOF_FAILED, "This is not the code that was sent.");
        }
        inTime(answer);
        return session(answer);
    }

    /** Registers this phone's public key; the private key stays here (rule R36). */
    Issued createCredential(MicrosoftSession stronger, DeviceKey key) {
        ObjectNode body = JSON.createObjectNode();
        body.set("publicKey", key.publicJwk());
        body.put("deviceName", environment.device());
        return Issued.of(understood(wire.post(address("/credentials"), stronger.accessToken(), body)));
    }

    /** A new key to seal a backup with. */
    BackupKey newBackupKey(MicrosoftSession session) {
        return key(understood(wire.post(address("/backup-keys"), session.accessToken(), JSON.createObjectNode())));
    }

    /**
     * The key that a backup names.
     *
     * @throws Setback {@code backup-damaged} if this person has no such key
     */
    BackupKey backupKey(MicrosoftSession session, String id) {
        Answer answer = wire.get(address("/backup-keys/" + Wire.encoded(id)), session.accessToken());
        if (answer.status() == 404) {
            throw Setback.damaged("The backup names a key that the recovery account does not have.");
        }
        return key(understood(answer));
    }

    private static BackupKey key(JsonNode json) {
        return new BackupKey(
                json.path("keyId").asText(),
                Base64.getUrlDecoder().decode(json.path("key").asText()));
    }

    private URI address(String below) {
        return environment.address(PROVIDER + below);
    }

    private static JsonNode inTime(Answer answer) {
        if (answer.status() == 401) {
            throw new ProofLapsed();
        }
        return understood(answer);
    }

    private static JsonNode understood(Answer answer) {
        if (answer.ok()) {
            return answer.json();
        }
        JsonNode explanation = answer.explanation();
        for (JsonNode code : explanation.path("error_codes")) {
            if (code.asInt() == WORK_IDENTITY) {
                throw new Setback(
                        NoticeCode.WRONG_ACCOUNT_TYPE,
                        "This is a work or school account. Use a personal Microsoft account.");
            }
        }
        throw new Setback(NoticeCode.SIGN_IN_FAILED, reason(answer.status()));
    }

    private static String reason(int status) {
        return status == 429 || status >= 500
                ? "The account service does not answer right now. Try again later."
                : "The user name or password is wrong, or the sign-in has ended. Sign in again.";
    }
}
