package dev.lifeboat.simulator.identity;

import static dev.lifeboat.simulator.identity.PersonalWorld.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.identity.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofsTest {

    private final PersonalWorld world = new PersonalWorld();

    @BeforeEach
    void anaSignsIn() {
        world.app.bearing(world.signIn());
    }

    @Test
    void listsTheChannelsWithHintsThatTellOnlyTheirOwner() {
        Answer listed = world.app.get("proofs-list", Map.of());
        assertThat(listed.json().at("/proofs/0/channel").asText()).isEqualTo("email");
        assertThat(listed.json().at("/proofs/0/hint").asText()).isEqualTo("a***@home.example");
        assertThat(listed.json().at("/proofs/1/channel").asText()).isEqualTo("phone");
        assertThat(listed.json().at("/proofs/1/hint").asText()).isEqualTo("***78");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void givesTheStrongerTokenForACodeOfEitherChannel(Channel channel) {
        Answer sent = world.app.post("proofs-send", Map.of("channel", channel.wireName()), Map.of());
        assertThat(sent.status()).isEqualTo(202);
        ProofMessage message = world.microsoft.mailbox().latest(ANA, channel).orElseThrow();
        Answer proven =
                world.app.post("proofs-verify", Map.of("channel", channel.wireName()), Map.of("code", message.code()));
        assertThat(proven.status()).isEqualTo(200);
        assertThat(proven.json().get("expires_in").asInt()).isEqualTo(600);
        assertThat(proven.json().has("refresh_token")).isTrue();
        assertThat(world.events(ProviderEvent.ProofAccepted.class))
                .extracting(ProviderEvent.ProofAccepted::channel)
                .containsExactly(channel);
        assertThat(world.secretReferences()).contains("ana.proof", "ana.stronger-token");
    }

    @Test
    void refusesAWrongCodeAndTakesTheRightOneAtTheThirdTry() {
        String code = world.proofCode(ANA);
        assertThat(world.verify("nonsense").error()).isEqualTo("proof_failed");
        assertThat(world.verify("nonsense").status()).isEqualTo(400);
        assertThat(world.verify(code).status()).isEqualTo(200);
    }

    @Test
    void killsACodeAfterThreeWrongTriesUntilANewOneIsSent() {
        String code = world.proofCode(ANA);
        for (int i = 0; i < 3; i++) {
            assertThat(world.verify("nonsense").error()).isEqualTo("proof_failed");
        }
        assertThat(world.verify(code).error()).isEqualTo("proof_failed");
        assertThat(world.verify(world.proofCode(ANA)).status()).isEqualTo(200);
        assertThat(world.events(ProviderEvent.ProofRefused.class)).hasSize(4);
    }

    @Test
    void replacesTheEarlierCodeByANewOne() {
        String earlier = world.proofCode(ANA);
        String later = world.proofCode(ANA);
        assertThat(world.verify(earlier).error()).isEqualTo("proof_failed");
        assertThat(world.verify(later).status()).isEqualTo(200);
        assertThat(world.microsoft.mailbox().messages()).hasSize(2);
    }

    @Test
    void takesACodeOnceOnlyAndNoneThatWasNeverSent() {
        assertThat(world.verify("1234567").error()).isEqualTo("proof_failed");
        String code = world.proofCode(ANA);
        assertThat(world.verify(code).status()).isEqualTo(200);
        assertThat(world.verify(code).error()).isEqualTo("proof_failed");
    }

    @Test
    void letsACodeExpireAfterTenMinutes() {
        String code = world.proofCode(ANA);
        world.pass(600);
        Answer late = world.verify(code);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.error()).isEqualTo("proof_expired");
        assertThat(world.verify(world.proofCode(ANA)).status()).isEqualTo(200);
    }

    @Test
    void takesNoCodeOfTheOtherChannelOrOfAnotherAccount() {
        String bob = "bob@outlook.example";
        world.microsoft.create(NewPersonalAccount.of(bob, "pw of bob")
                .withEmail("bob@home.example")
                .withPhone("+31687654321"));
        String anas = world.proofCode(ANA);
        assertThat(world.app
                        .post("proofs-verify", Map.of("channel", "phone"), Map.of("code", anas))
                        .error())
                .isEqualTo("proof_failed");
        world.app.bearing(world.signIn(bob, "pw of bob"));
        assertThat(world.verify(anas).error()).isEqualTo("proof_failed");
    }

    @Test
    void doNotSayCodesOrPasswordsWhereTheyArePrinted() {
        String code = world.proofCode(ANA);
        assertThat(world.microsoft.mailbox().messages().toString())
                .contains(ANA)
                .doesNotContain(code);
        assertThat(NewPersonalAccount.of(ANA, "secret words").toString())
                .contains(ANA)
                .doesNotContain("secret words");
    }

    @Test
    void knowsNoChannelThatTheAccountHasNot() {
        world.microsoft.removeProof(ANA, Channel.PHONE);
        for (String channel : List.of("phone", "pigeon")) {
            assertThat(world.app
                            .post("proofs-send", Map.of("channel", channel), Map.of())
                            .status())
                    .isEqualTo(404);
        }
        world.microsoft.removeProofs(ANA);
        assertThat(world.app.get("proofs-list", Map.of()).json().get("proofs")).isEmpty();
        world.microsoft.setProof(ANA, Channel.PHONE, "+31600000000");
        assertThat(world.app.get("proofs-list", Map.of()).json().get("proofs")).hasSize(1);
    }

    @Test
    void refusesABodyThatIsNoJsonObjectWithACode() {
        world.proofCode(ANA);
        for (String body : List.of("", "[]", "{", "{}", "{\"code\":1234567}", "null")) {
            Answer refused = world.app.call("proofs-verify", Map.of("channel", "email"), Map.of(), body);
            assertThat(refused.status()).as(body).isEqualTo(400);
            assertThat(refused.error()).as(body).isEqualTo("invalid_request");
        }
    }
}
