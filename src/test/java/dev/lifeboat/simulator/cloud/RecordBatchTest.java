package dev.lifeboat.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordBatchTest {

    private static final String A =
            "{'recordName':'a','recordType':'T','fields':{'x':{'value':'one'},'y':{'value':1}}}";

    private final ICloudClient client = new ICloudClient();
    private String token;

    @BeforeEach
    void signIn() {
        token = client.store().signIn(client.store().account("ana"));
    }

    private JsonNode lookup(String name) {
        return ICloudClient.json(client.call(token, "records/lookup", "{'records':[{'recordName':'" + name + "'}]}"))
                .at("/records/0");
    }

    private static String code(JsonNode outcome) {
        return outcome.path("serverErrorCode").asText();
    }

    @Test
    void twoHundredOperationsAreABatchAndOneMoreIsTooMany() {
        assertThat(client.call(token, "records/modify", batch(201)).status()).isEqualTo(400);
        assertThat(client.store().objects(client.store().account("ana"))).isEmpty();
        assertThat(client.call(token, "records/modify", batch(200)).status()).isEqualTo(200);
        assertThat(client.store().objects(client.store().account("ana"))).hasSize(200);
    }

    private static String batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "{'operationType':'create','record':{'recordName':'r" + i + "','recordType':'T'}}")
                .collect(Collectors.joining(",", "{'operations':[", "]}"));
    }

    @Test
    void aRequestChangesARecordOnce() {
        Reply reply = client.call(
                token,
                "records/modify",
                "{'operations':[{'operationType':'create','record':" + A
                        + "},{'operationType':'forceDelete','record':{'recordName':'a'}}]}");
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void inTheDefaultZoneEachOperationStandsForItself() {
        JsonNode records = ICloudClient.json(client.call(token, "records/modify", mixed("")))
                .path("records");
        assertThat(records).hasSize(2);
        assertThat(code(records.get(0))).isEmpty();
        assertThat(code(records.get(1))).isEqualTo("NOT_FOUND");
        assertThat(code(lookup("a"))).isEmpty();
    }

    @Test
    void inACustomZoneABatchIsAtomicUnlessToldOtherwise() {
        client.call(
                token,
                "zones/modify",
                "{'operations':[{'operationType':'create','zone':{'zoneID':{'zoneName':'z'}}}]}");
        Reply refused = client.call(token, "records/modify", mixed(",'zoneID':{'zoneName':'z'}"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(code(ICloudClient.json(refused))).isEqualTo("ATOMIC_ERROR");
        assertThat(code(ICloudClient.json(refused).at("/records/0"))).isEqualTo("NOT_FOUND");
        assertThat(client.store().objects(client.store().account("ana"))).isEmpty();
        Reply mixed = client.call(token, "records/modify", mixed(",'zoneID':{'zoneName':'z'},'atomic':false"));
        assertThat(mixed.status()).isEqualTo(200);
        assertThat(client.store().objects(client.store().account("ana"))).hasSize(1);
    }

    private static String mixed(String more) {
        return "{'operations':[{'operationType':'create','record':" + A
                + "},{'operationType':'update','record':{'recordName':'b','recordChangeTag':'t'}}]" + more + "}";
    }

    @Test
    void aFullAccountRefusesAnAtomicBatchWholeAndAnOrdinaryOneInPart() {
        client.call(
                token,
                "zones/modify",
                "{'operations':[{'operationType':'create','zone':{'zoneID':{'zoneName':'z'}}}]}");
        client.store().setQuota(client.store().account("ana"), new Quota(150));
        String value = String.join("", Collections.nCopies(80, "x"));
        String batch = "{'operations':[" + sized("a", value) + "," + sized("b", value) + "]";
        Reply atomic = client.call(token, "records/modify", batch + ",'zoneID':{'zoneName':'z'}}");
        assertThat(atomic.status()).isEqualTo(413);
        assertThat(code(ICloudClient.json(atomic))).isEqualTo("QUOTA_EXCEEDED");
        assertThat(client.store().objects(client.store().account("ana"))).isEmpty();
        JsonNode records = ICloudClient.json(client.call(token, "records/modify", batch + "}"))
                .path("records");
        assertThat(code(records.get(0))).isEmpty();
        assertThat(code(records.get(1))).isEqualTo("QUOTA_EXCEEDED");
    }

    private static String sized(String name, String value) {
        return "{'operationType':'create','record':{'recordName':'" + name
                + "','recordType':'T','fields':{'x':{'value':'" + value + "'}}}}";
    }
}
