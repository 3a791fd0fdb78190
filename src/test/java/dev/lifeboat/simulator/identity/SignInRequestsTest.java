package dev.lifeboat.simulator.identity;

import static dev.lifeboat.simulator.identity.PersonalWorld.ANA;
import static dev.lifeboat.simulator.identity.PersonalWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.identity.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInRequestsTest {

    private final PersonalWorld world = new PersonalWorld();
    private final TestDevice oldPhone = TestDevice.named("old");
    private final TestDevice newPhone = TestDevice.named("new");
    private String oldCredential;
    private String newCredential;

    @BeforeEach
    void anaHasTwoPhones() {
        world.prove(ANA, PASSWORD);
        oldCredential = world.register(oldPhone).text("credentialId");
        newCredential = world.register(newPhone).text("credentialId");
        world.app.bearing((String) null);
    }

    @Test
    void goesToEveryPhoneAndTheFirstAnswerDecides() {
        SignInRequest asked = world.microsoft.askForSignIn(ANA);
        JsonNode shown = pending(oldCredential).get(0);
        assertThat(shown.get("id").asText()).isEqualTo(asked.id());
        assertThat(shown.get("credential").asText()).isEqualTo(oldCredential);
        assertThat(shown.get("expires").asText()).isEqualTo("2019-02-01T09:05:00Z");
        assertThat(shown.get("text").asText()).isNotEmpty();
        assertThat(pending(newCredential)).hasSize(1);
        assertThat(asked.outcome().state()).isEqualTo(SignInRequest.State.PENDING);

        assertThat(answer("approve", asked, newPhone, newCredential, "approve").status())
                .isEqualTo(200);
        assertThat(asked.outcome().state()).isEqualTo(SignInRequest.State.APPROVED);
        assertThat(asked.outcome().by().orElseThrow().deviceName()).isEqualTo("new");
        assertThat(pending(oldCredential)).isEmpty();
        Answer second = answer("deny", asked, oldPhone, oldCredential, "deny");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.error()).isEqualTo("already_answered");
        assertThat(asked.outcome().state()).isEqualTo(SignInRequest.State.APPROVED);
    }

    @Test
    void canBeDenied() {
        SignInRequest asked = world.microsoft.askForSignIn(ANA);
        assertThat(answer("deny", asked, oldPhone, oldCredential, "deny").status())
                .isEqualTo(200);
        assertThat(asked.outcome().state()).isEqualTo(SignInRequest.State.DENIED);
        assertThat(world.events(ProviderEvent.SignInAnswered.class))
                .extracting(ProviderEvent.SignInAnswered::approved)
                .containsExactly(false);
    }

    @Test
    void verifiesTheSignatureForReal() {
        SignInRequest asked = world.microsoft.askForSignIn(ANA);
        String right = oldPhone.signed(oldCredential, payload(asked, "approve"));
        String altered = right.substring(0, right.length() - 6) + (right.endsWith("AAAAAA") ? "BBBBBB" : "AAAAAA");
        String unsigned = "eyJhbGciOiJub25lIn0." + right.split("\\.")[1] + ".";
        List<String> wrong = List.of(
                newPhone.signed(oldCredential, payload(asked, "approve")),
                oldPhone.signed(newCredential, payload(asked, "approve")),
                oldPhone.signed("cr-made-up", payload(asked, "approve")),
                oldPhone.signed(null, payload(asked, "approve")),
                oldPhone.signed(oldCredential, payload(asked, "deny")),
                oldPhone.signed(oldCredential, Map.of("id", asked.id(), "decision", "approve", "nonce", "other")),
                oldPhone.signed(oldCredential, Map.of("id", "other", "decision", "approve", "nonce", asked.nonce())),
                oldPhone.signed(oldCredential, Map.of("id", asked.id())),
                altered,
                unsigned,
                "not.a.jws");
        for (String signature : wrong) {
            Answer refused = world.app.post(
                    "sign-in-requests-approve", Map.of("request", asked.id()), Map.of("signature", signature));
            assertThat(refused.status()).as(signature).isEqualTo(403);
            assertThat(refused.error()).as(signature).isEqualTo("bad_signature");
        }
        assertThat(asked.outcome().state()).isEqualTo(SignInRequest.State.PENDING);
        assertThat(world.events(ProviderEvent.SignInAnswerRefused.class)).hasSameSizeAs(wrong);
        assertThat(world.app
                        .post("sign-in-requests-approve", Map.of("request", asked.id()), Map.of("signature", right))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesNoSignatureOfAnotherAccountsPhone() {
        String bob = "bob@outlook.example";
        world.microsoft.create(NewPersonalAccount.of(bob, "pw of bob").withEmail("bob@home.example"));
        world.prove(bob, "pw of bob");
        TestDevice bobs = TestDevice.named("bobs");
        String bobsCredential = world.register(bobs).text("credentialId");
        SignInRequest asked = world.microsoft.askForSignIn(ANA);
        assertThat(answer("approve", asked, bobs, bobsCredential, "approve").error())
                .isEqualTo("bad_signature");
        assertThat(pending(bobsCredential)).isEmpty();
    }

    @Test
    void expiresUnanswered() {
        SignInRequest asked = world.microsoft.askForSignIn(ANA);
        world.pass(300);
        assertThat(pending(oldCredential)).isEmpty();
        Answer late = answer("approve", asked, oldPhone, oldCredential, "approve");
        assertThat(late.status()).isEqualTo(410);
        assertThat(asked.outcome().state()).isEqualTo(SignInRequest.State.EXPIRED);
    }

    @Test
    void doesNotKnowRequestsAndCredentialsThatWereNeverMade() {
        assertThat(world.app
                        .post("sign-in-requests-approve", Map.of("request", "sr-x"), Map.of("signature", "a.b.c"))
                        .status())
                .isEqualTo(404);
        assertThat(world.app
                        .query("sign-in-requests-list", Map.of(), Map.of("credential", List.of("cr-x")))
                        .status())
                .isEqualTo(404);
        assertThat(world.app.get("sign-in-requests-list", Map.of()).status()).isEqualTo(400);
    }

    private Answer answer(String endpoint, SignInRequest asked, TestDevice device, String credential, String decision) {
        return world.app.post(
                "sign-in-requests-" + endpoint,
                Map.of("request", asked.id()),
                device.decision(credential, asked.id(), decision, asked.nonce()));
    }

    private static Map<String, Object> payload(SignInRequest asked, String decision) {
        return Map.of("id", asked.id(), "decision", decision, "nonce", asked.nonce());
    }

    private JsonNode pending(String credential) {
        return world.app
                .query("sign-in-requests-list", Map.of(), Map.of("credential", List.of(credential)))
                .json()
                .get("requests");
    }
}
