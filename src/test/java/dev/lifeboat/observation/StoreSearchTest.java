package dev.lifeboat.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;
import dev.lifeboat.observation.Observation.StoreSearched;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.gateway.OpenWorld;
import dev.lifeboat.simulator.identity.NewPersonalAccount;
import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoreSearchTest {

    private static final String SEED = "0123456789abcdef0123";

    @RegisterExtension
    final OpenWorld open = new OpenWorld(Platform.ANDROID);

    private final HttpClient http = HttpClient.newHttpClient();
    private CloudAccount ana;

    @BeforeEach
    void signIn() {
        open.world().secrets().add(Secret.text("harbour.totp-seed", SecretKind.TOTP_SEED, SEED));
        open.world().microsoft().create(NewPersonalAccount.of("ana@outlook.example", "ana's password"));
        ana = open.world().store(Store.GOOGLE_DRIVE).account("ana");
        open.phone().signInToCloud(ana);
    }

    @Test
    void findsNothingWhereNothingLies() {
        StoreSearched search = search();
        assertThat(search.values()).isZero();
        assertThat(search.bytes()).isZero();
        assertThat(search.lying()).isEmpty();
    }

    @Test
    void findsASecretThatLiesThereInWhateverEncoding() throws IOException, InterruptedException {
        write(Base64.getEncoder().encodeToString(("xy" + SEED).getBytes(StandardCharsets.UTF_8)));

        StoreSearched search = search();
        assertThat(search.lying()).containsExactly("⟨harbour.totp-seed⟩");
        assertThat(search.opened()).isEmpty();
        assertThat(search.payloads()).isZero();
    }

    @Test
    void opensWhatAnIssuedKeyOpensAndSearchesThat() throws IOException, InterruptedException, JOSEException {
        JsonNode key = issuedKey();
        write(sealed(
                key.path("keyId").asText(),
                Base64.getUrlDecoder().decode(key.path("key").asText())));

        StoreSearched search = search();
        assertThat(search.lying()).isEmpty();
        assertThat(search.opened()).containsExactly("⟨harbour.totp-seed⟩");
        assertThat(search.payloads()).isEqualTo(1);
        assertThat(search.openedPayloads()).isEqualTo(1);
        assertThat(search.bytes()).isGreaterThan(256);
    }

    @Test
    void leavesClosedWhatNobodysKeyOpens() throws IOException, InterruptedException, JOSEException {
        issuedKey();
        write(sealed("a key of the vendor's", new byte[32]));

        StoreSearched search = search();
        assertThat(search.opened()).isEmpty();
        assertThat(search.payloads()).isEqualTo(1);
        assertThat(search.openedPayloads()).isZero();
        assertThat(search.closedBytes()).isGreaterThan(300);
    }

    @Test
    void saysHowMuchNobodyCanRead_besideWhatIsOpened() throws IOException, InterruptedException, JOSEException {
        JsonNode key = issuedKey();
        String backup = sealed(
                key.path("keyId").asText(),
                Base64.getUrlDecoder().decode(key.path("key").asText()));
        byte[] noise = new byte[900];
        new Random(1).nextBytes(noise);
        write("{\"backup\":\"%s\",\"more\":\"%s\"}"
                .formatted(backup, Base64.getEncoder().encodeToString(noise)));

        StoreSearched search = search();
        assertThat(search.opened()).containsExactly("⟨harbour.totp-seed⟩");
        assertThat(search.payloads()).isEqualTo(1);
        assertThat(search.openedPayloads()).isZero();
        assertThat(search.closedBytes()).isEqualTo(1200);
        assertThat(search.extent()).endsWith("opened in part, 1200 bytes stayed closed");
    }

    @Test
    void doesNotCallFull_whatIsClosedInPiecesOfALabelsSize() throws IOException, InterruptedException {
        byte[] noise = new byte[120];
        new Random(1).nextBytes(noise);
        write(Base64.getEncoder().encodeToString(noise));

        assertThat(search().payloads()).isZero();
        assertThat(search().inFull()).isFalse();
    }

    @Test
    void readsInFullWhatIsNotEncrypted() throws IOException, InterruptedException {
        write("{\"account\":\"Harbour\"},".repeat(30));

        assertThat(search().payloads()).isEqualTo(1);
        assertThat(search().inFull()).isTrue();
    }

    @Test
    void looksIntoNoOtherAccount() throws IOException, InterruptedException {
        write(SEED);
        CloudAccount ben = open.world().store(Store.GOOGLE_DRIVE).account("ben");
        StoreSearch search =
                new StoreSearch(open.world(), new Redactor(open.world().secrets()));

        assertThat(search.search(Store.GOOGLE_DRIVE, ben).values()).isZero();
        assertThat(search().lying()).isNotEmpty();
    }

    private StoreSearched search() {
        return new StoreSearch(open.world(), new Redactor(open.world().secrets())).search(Store.GOOGLE_DRIVE, ana);
    }

    private static String sealed(String keyId, byte[] key) throws JOSEException {
        JWEObject jwe = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                        .keyID(keyId)
                        .build(),
                new Payload("{\"secret\":\"%s\"}".formatted(SEED) + " ".repeat(300)));
        jwe.encrypt(new DirectEncrypter(key));
        return jwe.serialize();
    }

    private JsonNode issuedKey() throws IOException, InterruptedException {
        JsonNode token = send(request("/net/microsoft/consumers/oauth2/v2.0/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&username=ana%40outlook.example&password=ana%27s+password")));
        return send(request("/net/microsoft/backup-keys")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token.path("access_token").asText())
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    /** Writes a file into Ana's app folder, as apps do. */
    private void write(String content) throws IOException, InterruptedException {
        JsonNode account = send(request("/os/cloud-account").GET());
        String body = "--b\r\nContent-Type: application/json\r\n\r\n"
                + "{\"name\":\"backup\",\"parents\":[\"appDataFolder\"]}\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--b--\r\n";
        JsonNode file = send(request("/net/google-drive/upload/drive/v3/files?uploadType=multipart")
                .header("Content-Type", "multipart/related; boundary=b")
                .header("Authorization", "Bearer " + account.path("token").asText())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(file.path("id").asText()).isNotEmpty();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(open.at(path)));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return new ObjectMapper().readTree(response.body());
    }
}
