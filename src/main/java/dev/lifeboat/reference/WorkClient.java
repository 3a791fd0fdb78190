package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import java.util.Optional;

/** The providers of work and school accounts: they give a credential for an activation code (rule R40). */
final class WorkClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeviceEnvironment environment;
    private final Wire wire;

    WorkClient(DeviceEnvironment environment, Wire wire) {
        this.environment = environment;
        this.wire = wire;
    }

    /**
     * Trades an activation code for a credential.
     *
     * @param username the tenant's own name for the person whose entry is recovered; empty when one is added
     * @throws Setback {@code wrong-account}, {@code qr-invalid}, {@code qr-used} or {@code qr-expired}
     */
    Issued activate(ActivationCode activation, DeviceKey key, Optional<String> username) {
        ObjectNode body = JSON.createObjectNode().put("code", activation.code());
        body.set("publicKey", key.publicJwk());
        body.put("deviceName", environment.device());
        username.ifPresent(name -> body.put("username", name));
        Answer answer =
                wire.post(environment.address(activation.provider() + "/activate/" + activation.ticket()), body);
        if (!answer.ok()) {
            throw refusal(answer.status());
        }
        return Issued.of(answer.json());
    }

    private static Setback refusal(int status) {
        return switch (status) {
            case 403 -> wrongAccount();
            case 409 ->
                new Setback(NoticeCode.QR_USED, "This QR code was used already. Ask your organisation for a new one.");
            case 410 ->
                new Setback(NoticeCode.QR_EXPIRED, "This QR code is too old. Ask your organisation for a new one.");
            case 400, 404 -> new Setback(NoticeCode.QR_INVALID, "Your organisation does not know this code.");
            default ->
                new Setback(NoticeCode.SIGN_IN_FAILED, "Your organisation does not answer right now. Try again later.");
        };
    }

    static Setback wrongAccount() {
        return new Setback(NoticeCode.WRONG_ACCOUNT, "This QR code is for another account.");
    }
}
