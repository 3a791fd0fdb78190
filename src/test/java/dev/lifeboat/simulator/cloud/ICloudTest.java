package dev.lifeboat.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ICloudTest implements CloudStoreContract {

    private final ICloudClient client = new ICloudClient();

    @Override
    public StoreClient client() {
        return client;
    }

    @Override
    public StoreClient client(String seed) {
        return new ICloudClient(seed);
    }

    private String token() {
        return client.store().signIn(client.store().account("ana"));
    }

    @Test
    void theCallerIsKnownByAnIdThatSaysNothingElse() {
        Reply reply = client.call(token(), "users/caller", "{}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(ICloudClient.json(reply).path("userRecordName").asText())
                .isEqualTo(client.store().account("ana").id())
                .startsWith("_");
    }

    @Test
    void withoutAWebTokenThePersonIsSentToSignIn() {
        Reply reply = client.withoutToken();
        JsonNode body = ICloudClient.json(reply);
        assertThat(reply.status()).isEqualTo(421);
        assertThat(body.path("serverErrorCode").asText()).isEqualTo("AUTHENTICATION_REQUIRED");
        assertThat(body.path("redirectURL").asText()).startsWith("https://");
        assertThat(body.path("uuid").asText())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(body.path("reason").asText()).isNotEmpty();
    }

    @Test
    void anAppWithoutAnApiTokenIsNotLetIn() {
        Reply reply = client.call(
                "iCloud.test", "production", Map.of("ckWebAuthToken", List.of(token())), "zones/list", "{}");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(ICloudClient.json(reply).path("serverErrorCode").asText()).isEqualTo("AUTHENTICATION_FAILED");
    }

    @Test
    void tokensAlwaysHoldCharactersThatMustBeEncoded() {
        String token = token();
        assertThat(token).contains("+", "/");
        assertThat(client.call(token.replace('+', ' '), "zones/list", "{}").status())
                .isEqualTo(421);
        assertThat(client.call(token, "zones/list", "{}").status()).isEqualTo(200);
    }

    @Test
    void containersAndEnvironmentsAreNamedAsApplesAreAndKeptApart() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("ckAPIToken", List.of("app"));
        query.put("ckWebAuthToken", List.of(token()));
        String lookup = "{'records':[{'recordName':'a'}]}";
        client.modify(query.get("ckWebAuthToken").get(0), "create", "{'recordName':'a','recordType':'T'}");
        assertThat(client.call("com.test", "production", query, "records/lookup", lookup)
                        .status())
                .isEqualTo(400);
        assertThat(client.call("iCloud.", "production", query, "records/lookup", lookup)
                        .status())
                .isEqualTo(400);
        assertThat(client.call("iCloud.test", "staging", query, "records/lookup", lookup)
                        .status())
                .isEqualTo(400);
        for (List<String> other : List.of(List.of("iCloud.test", "development"), List.of("iCloud.x", "production"))) {
            Reply reply = client.call(other.get(0), other.get(1), query, "records/lookup", lookup);
            assertThat(ICloudClient.json(reply).at("/records/0/serverErrorCode").asText())
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(client.store().objects(client.store().account("ana")))
                .extracting(StoredObject::place)
                .containsExactly("iCloud.test/production/_defaultZone");
    }

    @Test
    void errorsHaveTheStatusesThatAppleLists() {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (CloudKitError error : CloudKitError.values()) {
            Reply reply = error.reply("u", "r");
            assertThat(ICloudClient.json(reply).path("serverErrorCode").asText())
                    .isEqualTo(error.name());
            statuses.put(error.name(), reply.status());
        }
        assertThat(statuses)
                .containsEntry("ACCESS_DENIED", 403)
                .containsEntry("ATOMIC_ERROR", 400)
                .containsEntry("AUTHENTICATION_FAILED", 401)
                .containsEntry("AUTHENTICATION_REQUIRED", 421)
                .containsEntry("BAD_REQUEST", 400)
                .containsEntry("CONFLICT", 409)
                .containsEntry("EXISTS", 409)
                .containsEntry("INTERNAL_ERROR", 500)
                .containsEntry("NOT_FOUND", 404)
                .containsEntry("QUOTA_EXCEEDED", 413)
                .containsEntry("THROTTLED", 429)
                .containsEntry("TRY_AGAIN_LATER", 503)
                .containsEntry("VALIDATING_REFERENCE_ERROR", 412)
                .containsEntry("ZONE_NOT_FOUND", 404)
                .hasSize(14);
        assertThat(ICloudClient.json(CloudKitError.THROTTLED.reply("u", "r"))
                        .path("retryAfter")
                        .isInt())
                .isTrue();
        assertThat(ICloudClient.json(CloudKitError.TRY_AGAIN_LATER.reply("u", "r"))
                        .path("retryAfter")
                        .isInt())
                .isTrue();
    }
}
