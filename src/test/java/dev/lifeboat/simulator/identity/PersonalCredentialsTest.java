package dev.lifeboat.simulator.identity;

import static dev.lifeboat.simulator.identity.PersonalWorld.ANA;
import static dev.lifeboat.simulator.identity.PersonalWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.identity.Caller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalCredentialsTest {

    private final PersonalWorld world = new PersonalWorld();
    private final TestDevice oldPhone = TestDevice.named("old");
    private final TestDevice newPhone = TestDevice.named("new");

    @Test
    void needsTheStrongerToken() {
        world.app.bearing(world.signIn());
        Answer refused = world.register(oldPhone);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.error()).isEqualTo("stronger_token_needed");
        assertThat(world.microsoft.credentials(ANA)).isEmpty();
        assertThat(world.app.bearing("made up").get("proofs-list", Map.of()).status())
                .isEqualTo(401);

        world.prove(ANA, PASSWORD);
        Answer created = world.register(oldPhone);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("issuer")).isEqualTo("Microsoft");
        assertThat(created.text("username")).isEqualTo(ANA);
        assertThat(created.json().get("push").asBoolean()).isTrue();
        assertThat(created.json().at("/totp/algorithm").asText()).isEqualTo("SHA1");
        assertThat(created.json().at("/totp/digits").asInt()).isEqualTo(8);
        assertThat(created.json().at("/totp/period").asInt()).isEqualTo(30);
        assertThat(world.microsoft.credentials(ANA))
                .extracting(Credential::deviceName)
                .containsExactly("old");
        assertThat(world.secretReferences()).contains("ana.totp-seed");
    }

    @Test
    void endsTheStrongerTokenAfterTenMinutes() {
        world.prove(ANA, PASSWORD);
        world.pass(600);
        assertThat(world.register(oldPhone).status()).isEqualTo(401);
    }

    @Test
    void findsTheSameCredentialForTheSameKey() {
        world.prove(ANA, PASSWORD);
        Answer first = world.register(oldPhone);
        Answer again = world.register(oldPhone);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.reply().body()).isEqualTo(first.reply().body());
        assertThat(world.microsoft.credentials(ANA)).hasSize(1);
        assertThat(world.events(ProviderEvent.CredentialFound.class)).hasSize(1);
    }

    @Test
    void givesEveryDeviceItsOwnCodesAndSaysWhoseCodeItWas() {
        world.prove(ANA, PASSWORD);
        Totp oldCodes = totp(world.register(oldPhone));
        Totp newCodes = totp(world.register(newPhone));
        Instant now = world.clock.instant();
        assertThat(deviceOf(oldCodes.code(now))).isEqualTo("old");
        assertThat(deviceOf(newCodes.code(now))).isEqualTo("new");
        assertThat(deviceOf(newCodes.code(now.minusSeconds(30)))).isEqualTo("new");
        assertThat(world.microsoft
                        .checkCode(ANA, newCodes.code(now.minusSeconds(60)))
                        .accepted())
                .isFalse();
        assertThat(world.microsoft.checkCode(ANA, "00000000").accepted()).isFalse();
        assertThat(world.events(ProviderEvent.CodeAccepted.class)).hasSize(3);
        assertThat(world.events(ProviderEvent.CodeRefused.class)).hasSize(2);
    }

    @Test
    void tellsACodeOnlyAccountThatItHasNoPush() {
        world.microsoft.create(NewPersonalAccount.of("bob@outlook.example", "pw of bob")
                .withEmail("bob@home.example")
                .codeOnly());
        world.prove("bob@outlook.example", "pw of bob");
        Answer created = world.register(oldPhone);
        assertThat(created.json().get("push").asBoolean()).isFalse();
        assertThat(created.json().at("/totp/secret").asText()).isNotEmpty();
        assertThat(world.microsoft.askForSignIn("bob@outlook.example").addressed())
                .isEmpty();
    }

    @Test
    void acceptsAPrivateKeyAndRecordsTheFinding() {
        world.prove(ANA, PASSWORD);
        Map<String, Object> body = new LinkedHashMap<>(oldPhone.registration());
        body.put("publicKey", oldPhone.pair().toJSONObject());
        assertThat(world.app.post("credentials-create", Map.of(), body).status())
                .isEqualTo(201);
        assertThat(world.events(ProviderEvent.PrivateKeyReceived.class))
                .extracting(ProviderEvent.PrivateKeyReceived::deviceName)
                .containsExactly("old");
    }

    @Test
    void refusesWhatIsNoPublicKeyOnTheCurve() {
        world.prove(ANA, PASSWORD);
        Map<String, Object> good = oldPhone.publicJwk();
        for (Map.Entry<String, Object> wrong : List.of(
                Map.entry("kty", (Object) "RSA"),
                Map.entry("crv", (Object) "P-384"),
                Map.entry("x", good.get("y")),
                Map.entry("x", (Object) "AAAA"),
                Map.entry("y", (Object) 7))) {
            Map<String, Object> jwk = new LinkedHashMap<>(good);
            jwk.put(wrong.getKey(), wrong.getValue());
            Answer refused =
                    world.app.post("credentials-create", Map.of(), Map.of("publicKey", jwk, "deviceName", "old"));
            assertThat(refused.status()).as(wrong.toString()).isEqualTo(400);
        }
        assertThat(world.app
                        .post("credentials-create", Map.of(), Map.of("publicKey", good))
                        .status())
                .isEqualTo(400);
        assertThat(world.microsoft.credentials(ANA)).isEmpty();
    }

    @Test
    void deletesOnlyTheOwnersCredential() {
        world.prove(ANA, PASSWORD);
        Answer created = world.register(oldPhone);
        Map<String, String> which = Map.of("credential", created.text("credentialId"));
        world.microsoft.create(NewPersonalAccount.of("bob@outlook.example", "pw of bob"));
        world.app.bearing(world.signIn("bob@outlook.example", "pw of bob"));
        assertThat(world.app.get("credentials-delete", which).status()).isEqualTo(404);
        world.app.bearing(world.signIn());
        assertThat(world.app.get("credentials-delete", which).status()).isEqualTo(204);
        assertThat(world.app.get("credentials-delete", which).status()).isEqualTo(404);
        assertThat(world.microsoft
                        .checkCode(ANA, totp(created).code(world.clock.instant()))
                        .accepted())
                .isFalse();
    }

    private String deviceOf(String code) {
        return world.microsoft.checkCode(ANA, code).by().orElseThrow().deviceName();
    }

    private static Totp totp(Answer created) {
        JsonNode totp = created.json().get("totp");
        return new Totp(
                Base32.decode(totp.get("secret").asText()),
                TotpAlgorithm.valueOf(totp.get("algorithm").asText()),
                totp.get("digits").asInt(),
                Duration.ofSeconds(totp.get("period").asInt()));
    }
}
