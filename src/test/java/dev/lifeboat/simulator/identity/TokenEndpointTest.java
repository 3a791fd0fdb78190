package dev.lifeboat.simulator.identity;

import static dev.lifeboat.simulator.identity.PersonalWorld.ANA;
import static dev.lifeboat.simulator.identity.PersonalWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.identity.Caller.Answer;
import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.time.Seed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {

    private final PersonalWorld world = new PersonalWorld();

    @Test
    void givesASessionForThePassword() {
        Answer session = world.signIn();
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.text("token_type")).isEqualTo("Bearer");
        assertThat(session.json().get("expires_in").asInt()).isEqualTo(3600);
        assertThat(session.json().at("/account/username").asText()).isEqualTo(ANA);
        assertThat(world.app.bearing(session).get("proofs-list", Map.of()).status())
                .isEqualTo(200);
        assertThat(world.events(ProviderEvent.PasswordAccepted.class)).hasSize(1);
    }

    @Test
    void comparesUserNamesWithoutCaseAndKeepsTheAccountId() {
        String id = world.signIn().json().at("/account/id").asText();
        Answer shouted = world.signIn("ANA@Outlook.Example", PASSWORD);
        assertThat(shouted.json().at("/account/id").asText()).isEqualTo(id).isNotEmpty();
        assertThat(shouted.json().at("/account/username").asText()).isEqualTo(ANA);
    }

    @Test
    void refusesAWrongPasswordInTheWholeShapeOfThePlatform() {
        Answer refused = world.signIn(ANA, "guess");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("invalid_grant");
        assertThat(refused.text("error_description")).startsWith("AADSTS50126: ");
        assertThat(refused.json().get("error_codes").get(0).asInt()).isEqualTo(50126);
        assertThat(refused.text("timestamp")).isEqualTo("2019-02-01 09:00:00Z");
        assertThat(refused.text("trace_id")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(refused.text("correlation_id")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(refused.text("error_uri")).endsWith("50126");
        assertThat(world.events(ProviderEvent.PasswordRefused.class)).hasSize(1);
        assertThat(world.signIn().status()).isEqualTo(200);
    }

    @Test
    void doesNotTellWhoHasAnAccount() {
        assertThat(world.signIn("nobody@outlook.example", PASSWORD).json().get("error_codes"))
                .isEqualTo(world.signIn(ANA, "guess").json().get("error_codes"));
    }

    @Test
    void refusesAWorkIdentityWithANumberOfItsOwn() {
        WorkTenants tenants = new WorkTenants(world.clock, Seed.of(1).dice("work"), world.secrets);
        tenants.found("contoso", "Contoso").addMember("ana@contoso.example", "work password", SignInMethod.PUSH);
        world.microsoft.recognise(tenants);
        Answer refused = world.signIn("Ana@Contoso.example", "work password");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("invalid_grant");
        assertThat(refused.json().get("error_codes").get(0).asInt()).isEqualTo(50020);
        assertThat(world.events(ProviderEvent.WorkIdentityRefused.class)).hasSize(1);
    }

    @Test
    void refusesAFormThatLacksAFieldOrAsksForAnotherGrant() {
        assertThat(world.app.form("token", Map.of()).error()).isEqualTo("invalid_request");
        assertThat(world.app
                        .form("token", Map.of("grant_type", "password", "username", ANA))
                        .text("error_description"))
                .startsWith("AADSTS900144: ")
                .contains("'password'");
        assertThat(world.app.form("token", Map.of("grant_type", "implicit")).error())
                .isEqualTo("unsupported_grant_type");
    }

    @Test
    void endsAnAccessTokenAfterAnHourAndRefreshesItFor90Days() {
        Answer session = world.signIn();
        world.app.bearing(session);
        world.pass(3599);
        assertThat(world.app.get("proofs-list", Map.of()).status()).isEqualTo(200);
        world.pass(1);
        Answer late = world.app.get("proofs-list", Map.of());
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.error()).isEqualTo("invalid_token");
        assertThat(late.reply().headers().get("WWW-Authenticate")).contains("invalid_token");

        world.pass(90 * 86400 - 3601);
        Answer refreshed = world.refresh(session.text("refresh_token"));
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(world.app.bearing(refreshed).get("proofs-list", Map.of()).status())
                .isEqualTo(200);
        world.pass(1);
        Answer expired = world.refresh(session.text("refresh_token"));
        assertThat(expired.error()).isEqualTo("invalid_grant");
        assertThat(expired.json().get("error_codes").get(0).asInt()).isEqualTo(700082);
        assertThat(world.refresh(refreshed.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void endsEverySessionWhenThePasswordChanges() {
        Answer session = world.signIn();
        world.microsoft.changePassword(ANA, "another one");
        assertThat(world.app.bearing(session).get("proofs-list", Map.of()).status())
                .isEqualTo(401);
        Answer refused = world.refresh(session.text("refresh_token"));
        assertThat(refused.json().get("error_codes").get(0).asInt()).isEqualTo(50173);
        assertThat(world.signIn().error()).isEqualTo("invalid_grant");
        assertThat(world.signIn(ANA, "another one").status()).isEqualTo(200);
        assertThat(world.events(ProviderEvent.PasswordChanged.class)).hasSize(1);
    }

    @Test
    void takesNoOtherTokenForARefreshTokenNorTheReverse() {
        Answer session = world.signIn();
        assertThat(world.refresh(session.text("access_token")).error()).isEqualTo("invalid_grant");
        assertThat(world.refresh("made up").error()).isEqualTo("invalid_grant");
        for (String wrong : List.of(session.text("refresh_token"), "made up", "")) {
            assertThat(world.app.bearing(wrong).get("proofs-list", Map.of()).status())
                    .isEqualTo(401);
        }
        assertThat(world.app.bearing((String) null).get("proofs-list", Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void demandsASecondFactorWithATokenForProofsOnly() {
        String bob = "bob@outlook.example";
        world.microsoft.create(NewPersonalAccount.of(bob, "pw of bob")
                .withEmail("bob@home.example")
                .withSecondFactor());
        Answer demanded = world.signIn(bob, "pw of bob");
        assertThat(demanded.status()).isEqualTo(400);
        assertThat(demanded.error()).isEqualTo("interaction_required");
        assertThat(demanded.json().get("error_codes").get(0).asInt()).isEqualTo(50076);

        world.app.bearing(demanded.text("proof_token"));
        assertThat(world.app.post("backup-keys-create", Map.of(), Map.of()).status())
                .isEqualTo(401);
        assertThat(world.register(TestDevice.named("p1")).status()).isEqualTo(401);
        Answer session = world.verify(world.proofCode(bob));
        assertThat(session.status()).isEqualTo(200);
        world.app.bearing(session);
        assertThat(world.app.post("backup-keys-create", Map.of(), Map.of()).status())
                .isEqualTo(201);
        assertThat(world.refresh(session.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void endsAProofTokenAfterTenMinutes() {
        String bob = "bob@outlook.example";
        world.microsoft.create(NewPersonalAccount.of(bob, "pw of bob").withSecondFactor());
        world.app.bearing(world.signIn(bob, "pw of bob").text("proof_token"));
        world.pass(599);
        assertThat(world.app.get("proofs-list", Map.of()).status()).isEqualTo(200);
        world.pass(1);
        assertThat(world.app.get("proofs-list", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void registersPasswordsAndTokensAsSecrets() {
        String token = world.signIn().text("access_token");
        assertThat(world.secretReferences()).containsExactly("ana.password", "ana.access-token", "ana.refresh-token");
        List<String> values = world.secrets.all().stream()
                .map(Secret::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
        assertThat(values).contains(PASSWORD, token);
    }

    @Test
    void answersTheSameBytesInAnEqualWorld() {
        assertThat(new PersonalWorld().signIn().reply().body())
                .isEqualTo(new PersonalWorld().signIn().reply().body());
    }
}
