package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.secret.SecretKind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Signing in on another device (RFC 8628): the app shows a user code, the person enters it in a browser. */
final class DeviceCodes {

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String VERIFICATION_URI = "https://microsoft.com/devicelogin";

    private final Provider provider;
    private final OAuthErrors errors;
    private final Map<String, Flow> byDeviceCode = new LinkedHashMap<>();

    DeviceCodes(Provider provider, OAuthErrors errors) {
        this.provider = provider;
        this.errors = errors;
    }

    private static final class Flow {
        private final String userCode;
        private final Instant until;
        private boolean declined;
        private boolean redeemed;
        private Optional<PersonalAccount> account = Optional.empty();

        Flow(String userCode, Instant until) {
            this.userCode = userCode;
            this.until = until;
        }
    }

    Reply begin(Request request) {
        if (request.form().getOrDefault("client_id", "").isEmpty()) {
            throw errors.refusal("invalid_request", 900144, "The form body must have the field 'client_id'.");
        }
        String deviceCode = provider.keep(
                "device", "code", SecretKind.TOKEN, provider.dice().hex(24));
        String userCode = provider.dice().digits(9);
        byDeviceCode.put(deviceCode, new Flow(userCode, provider.now().plus(LIFETIME)));
        Fields answer = Fields.of("user_code", userCode)
                .and("device_code", deviceCode)
                .and("verification_uri", VERIFICATION_URI)
                .and("expires_in", LIFETIME.toSeconds())
                .and("interval", 5)
                .and("message", "Open " + VERIFICATION_URI + " in a browser and enter the code " + userCode + ".");
        return Reply.json(200, answer.map());
    }

    /** The person enters the code in a browser where they are signed in. */
    void approve(String userCode, PersonalAccount account) {
        open(userCode).account = Optional.of(account);
    }

    /** The person says that it was not they who asked. */
    void decline(String userCode) {
        open(userCode).declined = true;
    }

    private Flow open(String userCode) {
        return byDeviceCode.values().stream()
                .filter(flow -> flow.userCode.equals(userCode) && provider.now().isBefore(flow.until))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no app waits for the user code " + userCode));
    }

    PersonalAccount redeem(String deviceCode) {
        Flow flow = byDeviceCode.get(deviceCode);
        if (flow == null || flow.redeemed) {
            throw errors.refusal("bad_verification_code", 70018, "The device code is unknown or was used.");
        }
        if (flow.declined) {
            throw errors.refusal("authorization_declined", 65004, "The user declined.");
        }
        if (!provider.now().isBefore(flow.until)) {
            throw errors.refusal("expired_token", 70019, "The device code has expired.");
        }
        PersonalAccount account = flow.account.orElseThrow(
                () -> errors.refusal("authorization_pending", 70016, "The user has not entered the code yet."));
        flow.redeemed = true;
        return account;
    }
}
