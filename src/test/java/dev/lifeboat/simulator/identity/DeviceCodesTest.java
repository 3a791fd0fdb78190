package dev.lifeboat.simulator.identity;

import static dev.lifeboat.simulator.identity.PersonalWorld.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.identity.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceCodesTest {

    private static final String DOCUMENTED = "urn:ietf:params:oauth:grant-type:device_code";

    private final PersonalWorld world = new PersonalWorld();
    private final Answer begun = world.app.form("device-code", Map.of("client_id", "app", "scope", "openid"));

    @Test
    void beginsAsDocumented() {
        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.json().get("expires_in").asInt()).isEqualTo(900);
        assertThat(begun.json().has("interval")).isTrue();
        assertThat(begun.text("message")).contains(begun.text("user_code"), begun.text("verification_uri"));
        assertThat(begun.json().has("verification_uri_complete")).isFalse();
        assertThat(world.app.form("device-code", Map.of()).error()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"device_code", DOCUMENTED})
    void waitsUntilThePersonEntersTheCodeThenGivesASessionOnce(String grant) {
        Answer waiting = poll(grant);
        assertThat(waiting.status()).isEqualTo(400);
        assertThat(waiting.error()).isEqualTo("authorization_pending");
        assertThat(waiting.json().get("error_codes").get(0).asInt()).isEqualTo(70016);

        world.microsoft.enterDeviceCode(begun.text("user_code"), ANA);
        Answer session = poll(grant);
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json().at("/account/username").asText()).isEqualTo(ANA);
        assertThat(poll(grant).error()).isEqualTo("bad_verification_code");
    }

    @Test
    void tellsADeclinedAnExpiredAndAnUnknownCodeApart() {
        assertThat(world.app
                        .form("token", Map.of("grant_type", DOCUMENTED, "device_code", "made up"))
                        .error())
                .isEqualTo("bad_verification_code");
        world.pass(900);
        assertThat(poll(DOCUMENTED).error()).isEqualTo("expired_token");
        assertThatThrownBy(() -> world.microsoft.enterDeviceCode(begun.text("user_code"), ANA))
                .hasMessageContaining(begun.text("user_code"));
    }

    @Test
    void saysWhenThePersonDeclined() {
        world.microsoft.declineDeviceCode(begun.text("user_code"));
        assertThat(poll(DOCUMENTED).error()).isEqualTo("authorization_declined");
    }

    private Answer poll(String grant) {
        return world.app.form(
                "token", Map.of("grant_type", grant, "client_id", "app", "device_code", begun.text("device_code")));
    }
}
