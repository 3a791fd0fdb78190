package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.cloud.CloudStore;
import dev.lifeboat.simulator.cloud.Quota;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Faults that concern what a store holds, seen through the store an iPhone uses and the one an Android phone uses. */
class StoreFaultTest {

    private static final String DATABASE = "/net/icloud/database/1/iCloud.test/production/private";

    @RegisterExtension
    private final OpenWorld open = new OpenWorld(Platform.IOS);

    private CloudStore store;
    private CloudAccount account;

    @BeforeEach
    void signIn() {
        store = open.phone().store();
        account = store.account("ana@icloud");
        open.phone().signInToCloud(account);
    }

    @Test
    void aStaleReadShowsTheStateBeforeTheLastWriteOnce() {
        write("first");
        write("second");
        PlannedFault fault = open.world()
                .faults()
                .plan(FaultRule.of(new StaleRead())
                        .atOperation("icloud", "records-lookup")
                        .nth(1));

        assertThat(read()).isEqualTo("first");
        assertThat(fault.timesActive()).isEqualTo(1);
        assertThat(open.lastExchange().carriedOut()).isTrue();
        assertThat(open.lastExchange().fault()).contains(new StaleRead());
        assertThat(read()).isEqualTo("second");
    }

    @Test
    void aLostAcknowledgementLeavesTheWriteInTheStore() {
        write("first");
        open.world()
                .faults()
                .plan(FaultRule.of(new LostAcknowledgement())
                        .atService("icloud")
                        .nth(1));

        assertThatThrownBy(() -> post("/records/modify", modification("second")))
                .isInstanceOf(IOException.class);

        assertThat(read()).isEqualTo("second");
    }

    @Test
    void aResetBeforeTheWriteLeavesTheOldState() {
        write("first");
        open.world()
                .faults()
                .plan(FaultRule.of(new ResetBeforeCarriedOut())
                        .atService("icloud")
                        .nth(1));

        assertThatThrownBy(() -> post("/records/modify", modification("second")))
                .isInstanceOf(IOException.class);

        assertThat(read()).isEqualTo("first");
    }

    @Test
    void aTruncatedWriteToCloudKitIsRefusedBecauseHalfOfJsonIsNone() throws IOException {
        write("first");
        open.world()
                .faults()
                .plan(FaultRule.of(new TruncatedWrite()).atService("icloud").nth(1));

        HttpResponse<byte[]> response = post("/records/modify", modification("second"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(read()).isEqualTo("first");
    }

    @Test
    void aTruncatedUploadToDriveStoresHalfAndSaysNothing() throws IOException {
        CloudStore drive = open.world().googleDrive();
        CloudAccount google = drive.account("ana@google");
        String token = drive.signIn(google);
        open.world()
                .faults()
                .plan(FaultRule.of(new TruncatedWrite())
                        .atService("google-drive")
                        .nth(1));

        HttpResponse<byte[]> created = open.http()
                .send(
                        "POST",
                        open.at("/net/google-drive/upload/drive/v3/files?uploadType=multipart"),
                        Map.of("Authorization", "Bearer " + token, "Content-Type", "multipart/related; boundary=b"),
                        multipart("x".repeat(4000)));

        assertThat(created.statusCode()).isIn(200, 400);
        assertThat(drive.objects(google))
                .allMatch(object -> object.values().values().stream().allMatch(value -> value.length < 4000));
    }

    @Test
    void aFullAccountIsTheStoresOwnRefusalAndKeepsWhatIsThere() throws IOException {
        write("first");
        store.setQuota(account, new Quota(0));

        HttpResponse<byte[]> response = post("/records/modify", modification("much longer than what was there"));

        assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("QUOTA_EXCEEDED");
        assertThat(read()).isEqualTo("first");
    }

    private void write(String text) {
        try {
            assertThat(post("/records/modify", modification(text)).statusCode()).isEqualTo(200);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String read() {
        HttpResponse<byte[]> response =
                open.http().post(database("/records/lookup"), "{\"records\":[{\"recordName\":\"r\"}]}");
        JsonNode value = Http.json(response).at("/records/0/fields/data/value");
        return new String(Base64.getDecoder().decode(value.textValue()), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> post(String operation, String body) throws IOException {
        return open.http().send("POST", database(operation), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private String database(String operation) {
        String token = Http.json(open.http().get(open.at("/os/cloud-account")))
                .get("token")
                .textValue();
        return open.at(DATABASE + operation + "?ckAPIToken=a&ckWebAuthToken="
                + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private static String modification(String text) {
        String data = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return "{\"operations\":[{\"operationType\":\"forceReplace\",\"record\":{\"recordType\":\"Backup\","
                + "\"recordName\":\"r\",\"fields\":{\"data\":{\"value\":\"" + data + "\",\"type\":\"BYTES\"}}}}]}";
    }

    private static byte[] multipart(String content) {
        String body = "--b\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n"
                + "{\"name\":\"backup\",\"parents\":[\"appDataFolder\"]}\r\n"
                + "--b\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
