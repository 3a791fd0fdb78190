package dev.lifeboat.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.http.Reply;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssetFilesTest {

    private static final byte[] CONTENT =
            "a file of some length, longer than what counts as a label in the stores".getBytes();

    private final ICloudClient client = new ICloudClient();
    private String token;

    @BeforeEach
    void signIn() {
        token = client.store().signIn(client.store().account("ana"));
    }

    private String uploadUrl(String field) {
        Reply reply = client.call(
                token, "assets/upload", "{'tokens':[{'recordName':'a','recordType':'T','fieldName':'" + field + "'}]}");
        assertThat(reply.status()).isEqualTo(200);
        return ICloudClient.json(reply).at("/tokens/0/url").asText();
    }

    private JsonNode uploaded(String url) {
        Reply reply = client.raw("POST", "asset-post", "upload", url, CONTENT);
        assertThat(reply.status()).isEqualTo(200);
        return ICloudClient.json(reply).path("singleFile");
    }

    private JsonNode save(JsonNode file) {
        return client.modify(token, "forceReplace", record("file", file));
    }

    private static String record(String field, JsonNode file) {
        return "{'recordName':'a','recordType':'T','fields':{'" + field + "':{'value':" + file + "}}}";
    }

    private Reply download(JsonNode record) {
        String url = record.at("/fields/file/value/downloadURL").asText();
        return client.raw("GET", "asset-download", "asset", url, new byte[0]);
    }

    @Test
    void anAssetGoesUpInTwoStepsAndComesDownFromItsAddress() {
        JsonNode file = uploaded(uploadUrl("file"));
        assertThat(file.path("size").asInt()).isEqualTo(CONTENT.length);
        assertThat(file.path("receipt").asText()).isNotEmpty();
        JsonNode record = save(file);
        assertThat(record.at("/fields/file/type").asText()).isEqualTo("ASSETID");
        assertThat(record.at("/fields/file/value/fileChecksum")).isEqualTo(file.path("fileChecksum"));
        assertThat(record.at("/fields/file/value/downloadURL").asText()).startsWith(ICloudClient.BASE + "/net/icloud/");
        assertThat(download(record).body()).isEqualTo(CONTENT);
        assertThat(client.store()
                        .objects(client.store().account("ana"))
                        .get(0)
                        .values()
                        .get("file"))
                .isEqualTo(CONTENT);
    }

    @Test
    void putWorksAsPostDoes() {
        Reply reply = client.raw("PUT", "asset-put", "upload", uploadUrl("file"), CONTENT);
        assertThat(save(ICloudClient.json(reply).path("singleFile"))
                        .path("serverErrorCode")
                        .asText())
                .isEmpty();
    }

    @Test
    void anUnknownOrOldUploadAddressIsNotFound() {
        assertThat(client.raw("POST", "asset-post", "upload", "/x/unknown", CONTENT)
                        .status())
                .isEqualTo(404);
        String url = uploadUrl("file");
        client.clock().advance(AssetFiles.LIFETIME);
        assertThat(client.raw("POST", "asset-post", "upload", url, CONTENT).status())
                .isEqualTo(404);
    }

    @Test
    void aReceiptIsForOneFieldOfOneAccountAndForAShortTime() {
        JsonNode file = uploaded(uploadUrl("file"));
        assertThat(client.modify(token, "create", record("another", file))
                        .path("serverErrorCode")
                        .asText())
                .isEqualTo("BAD_REQUEST");
        String ben = client.store().signIn(client.store().account("ben"));
        assertThat(client.modify(ben, "create", record("file", file))
                        .path("serverErrorCode")
                        .asText())
                .isEqualTo("BAD_REQUEST");
        client.clock().advance(AssetFiles.LIFETIME.plus(Duration.ofSeconds(1)));
        assertThat(save(file).path("serverErrorCode").asText()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void anAssetMayBeSentBackAsItWasReadButNotInvented() {
        JsonNode record = save(uploaded(uploadUrl("file")));
        JsonNode again = save(record.at("/fields/file/value"));
        assertThat(again.path("serverErrorCode").asText()).isEmpty();
        assertThat(download(again).body()).isEqualTo(CONTENT);
        JsonNode invented = client.modify(
                token,
                "forceReplace",
                "{'recordName':'a','recordType':'T','fields':{'file':{'value':{'fileChecksum':'x'}}}}");
        assertThat(invented.path("serverErrorCode").asText()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void anAssetCountsForTheQuotaAndNotForTheRecord() {
        client.store().setQuota(client.store().account("ana"), new Quota(60));
        assertThat(save(uploaded(uploadUrl("file"))).path("serverErrorCode").asText())
                .isEqualTo("QUOTA_EXCEEDED");
        client.store().setQuota(client.store().account("ana"), Quota.UNLIMITED);
        String url = uploadUrl("file");
        Reply large = client.raw("POST", "asset-post", "upload", url, new byte[(int) RecordDraft.LARGEST_RECORD + 1]);
        assertThat(save(ICloudClient.json(large).path("singleFile"))
                        .path("serverErrorCode")
                        .asText())
                .isEmpty();
    }

    @Test
    void aDamagedAssetKeepsTheChecksumOfWhatWasUploaded() {
        JsonNode record = save(uploaded(uploadUrl("file")));
        client.store().tamper(client.store().account("ana"), bytes -> Arrays.copyOf(bytes, 3));
        assertThat(download(record).body()).hasSize(3);
        JsonNode read = ICloudClient.json(client.call(token, "records/lookup", "{'records':[{'recordName':'a'}]}"));
        assertThat(read.at("/records/0/fields/file/value/fileChecksum"))
                .isEqualTo(record.at("/fields/file/value/fileChecksum"));
    }

    @Test
    void theAssetGoesWithItsRecord() {
        JsonNode record = save(uploaded(uploadUrl("file")));
        client.delete(token, "a");
        assertThat(download(record).status()).isEqualTo(404);
    }

    @Test
    void anUploadNeedsATypeAFieldAndAZone() {
        assertThat(client.call(token, "assets/upload", "{}").status()).isEqualTo(400);
        assertThat(client.call(token, "assets/upload", "{'tokens':[{'recordType':'T'}]}")
                        .status())
                .isEqualTo(400);
        assertThat(client.call(
                                token,
                                "assets/upload",
                                "{'zoneID':{'zoneName':'z'},'tokens':[{'recordType':'T','fieldName':'f'}]}")
                        .status())
                .isEqualTo(404);
    }
}
