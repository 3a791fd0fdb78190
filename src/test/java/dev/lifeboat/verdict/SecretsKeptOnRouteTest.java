package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.Observation.Exchanged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsKeptOnRouteTest {

    private static final SecretsKeptOnRoute ALL = new SecretsKeptOnRoute(false);
    private static final SecretsKeptOnRoute CANARIES = new SecretsKeptOnRoute(true);
    private static final Map<String, String> FORM = Map.of("content-type", "application/x-www-form-urlencoded");
    private static final Map<String, String> BEARER = Map.of("Authorization", "Bearer ⟨ana.access-token⟩");
    private static final String TOKEN = "/net/microsoft/consumers/oauth2/v2.0/token";

    private static final List<Exchanged> ON_ROUTE = List.of(
            Passage.to("microsoft", "token", TOKEN, FORM, "grant_type=password&password=⟨ana.password⟩"),
            Passage.to("microsoft", "token", TOKEN, FORM, "refresh_token=⟨ana.refresh-token.2⟩"),
            Passage.to("microsoft", "token", TOKEN, FORM, "device_code=⟨device.code⟩"),
            Passage.to("microsoft", "token", TOKEN, FORM, "grant_type=authorization_code&code=⟨ana.code⟩"),
            Passage.to("microsoft", "backup-keys-create", "/net/microsoft/backup-keys", BEARER, "{}"),
            Passage.to("microsoft", "proofs-verify", "/p", BEARER, "{\"code\":\"⟨ana.proof.3⟩\"}"),
            Passage.to(
                    "work",
                    "activate",
                    "/net/work/contoso/activate/1",
                    Map.of(),
                    "{\"code\":\"⟨contoso.ana.activation-code⟩\"}"),
            Passage.to("icloud", "records-modify", "/net/icloud/x?ckWebAuthToken=⟨ana.icloud-token⟩", Map.of(), "{}"),
            Passage.to("icloud", "records-modify", "/x", Map.of(), "{\"fields\":\"⟨harbour.ana.totp-seed⟩\"}"),
            Passage.to(
                    "google-drive", "files-get", "/x", Map.of("authorization", "Bearer ⟨ana.google-drive-token⟩"), ""),
            Passage.answered(
                    "microsoft",
                    "token",
                    TOKEN,
                    "{\"access_token\":\"⟨a.access-token⟩\",\"refresh_token\":\"⟨a.refresh-token⟩\"}"),
            Passage.answered("microsoft", "backup-keys-read", "/x", "{\"key\":\"⟨ana.backup-key⟩\"}"),
            Passage.answered("microsoft", "credentials-create", "/x", "{\"totp\":{\"secret\":\"⟨ana.totp-seed⟩\"}}"),
            Passage.answered("work", "activate", "/x", "{\"secret\":\"⟨contoso.ana.totp-seed⟩\"}"),
            Passage.answered("icloud", "records-query", "/x", "{\"records\":[{\"data\":\"⟨harbour.ana.totp-seed⟩\"}]}"),
            Passage.answered("google-drive", "files-get", "/x", "⟨harbour.ana.totp-seed⟩"),
            Passage.answered("mail", "messages-read", "/net/mail/messages/m1", "{\"text\":\"is ⟨mail.invoice⟩.\"}"),
            Passage.answered("os", "barcodes", "/os/camera/barcodes", "[{\"text\":\"⟨harbour.ana.totp-seed⟩\"}]"));

    private static final Exchanged ASTRAY = Passage.to("mail", "messages-list", "/net/mail/messages", BEARER, "");
    private static final Exchanged CANARY_SENT =
            Passage.to("icloud", "records-modify", "/x", Map.of(), "{\"v\":\"⟨mail.invoice⟩\"}");
    private static final Exchanged CANARY_ANSWERED =
            Passage.answered("directory", "users-list", "/x", "{\"v\":\"⟨files.diary⟩\"}");

    private static final List<Exchanged> OFF_ROUTE = List.of(
            Passage.to("microsoft", "token", TOKEN, FORM, "password=x&client_id=⟨ana.password⟩"),
            Passage.to("microsoft", "token", TOKEN + "?password=⟨ana.password⟩", FORM, ""),
            Passage.to("microsoft", "proofs-send", "/p", FORM, "password=⟨ana.password⟩"),
            Passage.to("microsoft", "token", TOKEN, Map.of("accept", "*/*"), "password=⟨ana.password⟩"),
            Passage.to("microsoft", "token", TOKEN, Map.of("content-type", "text/plain"), "password=⟨ana.password⟩"),
            Passage.to("microsoft", "token", TOKEN + "/⟨ana.refresh-token⟩", FORM, ""),
            Passage.to("microsoft", "token", TOKEN, FORM, "{\"password\":\"⟨ana.password⟩"),
            Passage.answered("microsoft", "token", TOKEN, "{\"hint\":\"⟨a.access-token⟩\"}"),
            Passage.answered("mail", "messages-read", "/x", "{\"access_token\":\"⟨a.access-token⟩\"}"),
            Passage.answered("mail", "messages-read", "/x", "{\"secret\":\"⟨harbour.ana.totp-seed⟩\"}"),
            Passage.answered("directory", "users-list", "/x", "{\"key\":\"⟨ana.backup-key⟩\"}"),
            Passage.answered("microsoft", "token", TOKEN, "{\"password\":\"⟨ana.password⟩\"}"),
            Passage.to("work", "activate", "/net/work/contoso/activate/1", BEARER, "{}"),
            Passage.to(
                    "work",
                    "activate",
                    "/net/work/contoso/activate/1",
                    Map.of(),
                    "{\"x\":\"⟨contoso.ana.activation-code⟩\"}"),
            Passage.to(
                    "work",
                    "activate",
                    "/net/work/fabrikam/activate/1",
                    Map.of(),
                    "{\"code\":\"⟨contoso.ana.activation-code⟩\"}"),
            ASTRAY,
            Passage.to(
                    "icloud",
                    "records-modify",
                    "/x",
                    Map.of(),
                    "{\"fields\":{\"k\":{\"value\":\"⟨ana.backup-key⟩\"}}}"),
            Passage.to("icloud", "records-modify", "/x", Map.of(), "{\"⟨ana.password⟩\":1}"),
            Passage.to("icloud", "records-modify", "/x", Map.of(), "--part\n⟨ana.proof⟩\n--part"),
            Passage.to("microsoft", "backup-keys-create", "/x", Map.of(), "{\"x\":\"⟨harbour.ana.totp-seed⟩\"}"),
            Passage.to("google-drive", "files-get", "/x?ckWebAuthToken=⟨ana.icloud-token⟩", Map.of(), ""),
            Passage.astray("/net/nobody", "⟨ana.password⟩"),
            CANARY_SENT,
            CANARY_ANSWERED);

    @Test
    void passesWhereEachSecretTakesItsRoute() {
        assertThat(ON_ROUTE)
                .allSatisfy(exchange -> assertThat(Sighting.in(exchange))
                        .as(exchange.toString())
                        .isNotEmpty());
        assertThat(ON_ROUTE)
                .allSatisfy(exchange -> assertThat(ALL.decide(Passage.history(exchange)))
                        .as(exchange.toString())
                        .isInstanceOf(Verdict.Pass.class));
    }

    @Test
    void failsWhereASecretIsSeenAnywhereElse() {
        assertThat(OFF_ROUTE)
                .allSatisfy(exchange -> assertThat(ALL.decide(Passage.history(exchange)))
                        .as(exchange.toString())
                        .isInstanceOf(Verdict.Fail.class));
    }

    @Test
    void saysWhatWasSeenWhere() {
        Verdict verdict = ALL.decide(Passage.history(ON_ROUTE.get(0), ASTRAY));
        assertThat(verdict)
                .isEqualTo(new Verdict.Fail(
                        ALL.expectation(),
                        "1 elsewhere, the first is ⟨ana.access-token⟩ in the request to mail/messages-list"
                                + " (authorization)",
                        List.of(2)));
    }

    @Test
    void lookingForCanariesOnly_leavesOutTheRest() {
        assertThat(CANARIES.decide(Passage.history(ASTRAY))).isInstanceOf(Verdict.Pass.class);
        assertThat(CANARIES.decide(Passage.history(CANARY_SENT))).isInstanceOf(Verdict.Fail.class);
        assertThat(CANARIES.decide(Passage.history(CANARY_ANSWERED))).isInstanceOf(Verdict.Fail.class);
    }

    @Test
    void aPersonCalledMailIsNoCanary() {
        assertThat(new SecretName("mail.password").isCanary()).isFalse();
        assertThat(new SecretName("mail.invoice").isCanary()).isTrue();
    }
}
