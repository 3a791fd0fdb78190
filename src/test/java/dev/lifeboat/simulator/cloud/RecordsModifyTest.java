package dev.lifeboat.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsModifyTest {

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

    private static String a(String tag, String fields) {
        return "{'recordName':'a','recordChangeTag':'" + tag + "','fields':" + fields + "}";
    }

    @Test
    void aCreatedRecordComesBackWithAllThatAppleAdds() {
        JsonNode record = client.modify(token, "create", A);
        assertThat(record.path("recordName").asText()).isEqualTo("a");
        assertThat(record.path("recordType").asText()).isEqualTo("T");
        assertThat(record.path("recordChangeTag").asText()).isNotEmpty();
        assertThat(record.at("/created/timestamp").asLong())
                .isEqualTo(client.clock().millis());
        assertThat(record.at("/modified/userRecordName").asText())
                .isEqualTo(client.store().account("ana").id());
        assertThat(record.at("/zoneID/zoneName").asText()).isEqualTo("_defaultZone");
        assertThat(record.path("deleted").asBoolean()).isFalse();
        assertThat(record.at("/fields/x/type").asText()).isEqualTo("STRING");
        assertThat(record.at("/fields/y/type").asText()).isEqualTo("INT64");
    }

    @Test
    void aRecordWithoutANameGetsARandomOne() {
        JsonNode record = client.modify(token, "create", "{'recordType':'T'}");
        assertThat(record.path("recordName").asText()).hasSize(36);
        assertThat(lookup(record.path("recordName").asText()).path("recordType").asText())
                .isEqualTo("T");
    }

    @Test
    void creatingNeedsAFreeName() {
        client.modify(token, "create", A);
        assertThat(code(client.modify(token, "create", A))).isEqualTo("EXISTS");
    }

    @Test
    void updatingNeedsThePresentTagAndKeepsTheOtherFields() {
        String tag = client.modify(token, "create", A).path("recordChangeTag").asText();
        JsonNode updated = client.modify(token, "update", a(tag, "{'x':{'value':'two'}}"));
        assertThat(updated.at("/fields/x/value").asText()).isEqualTo("two");
        assertThat(updated.at("/fields/y/value").asInt()).isEqualTo(1);
        JsonNode conflict = client.modify(token, "update", a(tag, "{'x':{'value':'three'}}"));
        assertThat(code(conflict)).isEqualTo("CONFLICT");
        assertThat(conflict.path("recordName").asText()).isEqualTo("a");
        assertThat(lookup("a").at("/fields/x/value").asText()).isEqualTo("two");
    }

    @Test
    void replacingDropsTheFieldsThatAreNotGiven() {
        String tag = client.modify(token, "create", A).path("recordChangeTag").asText();
        JsonNode replaced = client.modify(token, "replace", a(tag, "{'x':{'value':'two'}}"));
        assertThat(replaced.at("/fields/x/value").asText()).isEqualTo("two");
        assertThat(replaced.path("fields").has("y")).isFalse();
    }

    @Test
    void aFieldSetToNullIsRemoved() {
        String tag = client.modify(token, "create", A).path("recordChangeTag").asText();
        JsonNode updated = client.modify(token, "update", a(tag, "{'x':{'value':null}}"));
        assertThat(updated.path("fields").has("x")).isFalse();
        assertThat(updated.path("fields").has("y")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "replace", "delete"})
    void whatIsNotForcedNeedsTheRecordAndItsTag(String kind) {
        assertThat(code(client.modify(token, kind, a("t", "{}")))).isEqualTo("NOT_FOUND");
        client.modify(token, "create", A);
        assertThat(code(client.modify(token, kind, "{'recordName':'a'}"))).isEqualTo("BAD_REQUEST");
        assertThat(code(client.modify(token, kind, a("t", "{}")))).isEqualTo("CONFLICT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forceUpdate", "forceReplace"})
    void forcedWritesCreateOrOverwrite(String kind) {
        assertThat(code(client.modify(token, kind, A))).isEmpty();
        assertThat(client.modify(token, kind, a("stale", "{'x':{'value':'two'}}"))
                        .at("/fields/x/value")
                        .asText())
                .isEqualTo("two");
        assertThat(lookup("a").path("fields").has("y")).isEqualTo(kind.equals("forceUpdate"));
    }

    @Test
    void forcedDeletionSucceedsWhateverIsThere() {
        assertThat(client.modify(token, "forceDelete", "{'recordName':'a'}")
                        .path("deleted")
                        .asBoolean())
                .isTrue();
        String tag = client.modify(token, "create", A).path("recordChangeTag").asText();
        assertThat(client.modify(token, "delete", a(tag, "{}")).path("deleted").asBoolean())
                .isTrue();
        assertThat(code(lookup("a"))).isEqualTo("NOT_FOUND");
    }

    @Test
    void allFieldTypesAreKept() {
        client.modify(
                token,
                "create",
                "{'recordName':'f','recordType':'F','fields':{'b':{'value':'AAEC','type':'BYTES'},"
                        + "'t':{'value':1549011600000,'type':'TIMESTAMP'},'n':{'value':9007199254740993},"
                        + "'s':{'value':['p','q'],'type':'STRING_LIST'},'l':{'value':['AA=='],'type':'BYTES_LIST'}}}");
        JsonNode fields = lookup("f").path("fields");
        assertThat(fields.toString())
                .isEqualTo(("{'b':{'value':'AAEC','type':'BYTES'},"
                                + "'l':{'value':['AA=='],'type':'BYTES_LIST'},'n':{'value':9007199254740993,'type':'INT64'},"
                                + "'s':{'value':['p','q'],'type':'STRING_LIST'},'t':{'value':1549011600000,'type':'TIMESTAMP'}}")
                        .replace('\'', '"'));
        StoredObject object =
                client.store().objects(client.store().account("ana")).get(0);
        assertThat(object.values()).containsOnlyKeys("b", "t", "n", "s[0]", "s[1]", "l[0]");
        assertThat(object.values().get("s[1]")).isEqualTo("q".getBytes());
    }

    @Test
    void numbersAreStringsOnDemandAndOnlyTheDesiredFieldsAreGiven() {
        client.modify(token, "create", A);
        JsonNode record = ICloudClient.json(client.call(
                        token,
                        "records/lookup",
                        "{'records':[{'recordName':'a'}],'desiredKeys':['y'],'numbersAsStrings':true}"))
                .at("/records/0");
        assertThat(record.path("fields").size()).isEqualTo(1);
        assertThat(record.at("/fields/y/value").isTextual()).isTrue();
    }

    @Test
    void aFieldKeepsItsTypeFromTheFirstWriteOn() {
        client.modify(token, "create", A);
        String other = "{'recordName':'b','recordType':'T','fields':{'x':{'value':5}}}";
        JsonNode refused = client.modify(token, "create", other);
        assertThat(code(refused)).isEqualTo("BAD_REQUEST");
        assertThat(refused.path("reason").asText()).contains("STRING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'value':'not base64!','type':'BYTES'}",
                "{'value':'text','type':'INT64'}",
                "{'value':1.5}",
                "{'value':['a'],'type':'STRING'}",
                "{'value':'a','type':'STRING_LIST'}",
                "{'value':[]}",
                "{'value':true}",
                "{'value':{'latitude':1,'longitude':2},'type':'LOCATION'}"
            })
    void aValueThatDoesNotFitItsTypeIsRefusedForThatRecord(String value) {
        JsonNode refused =
                client.modify(token, "create", "{'recordName':'a','recordType':'T','fields':{'x':" + value + "}}");
        assertThat(code(refused)).isEqualTo("BAD_REQUEST");
        assertThat(refused.path("reason").asText()).contains("operations[0].record.fields.x");
        assertThat(code(lookup("a"))).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'recordName':'_a','recordType':'T'}",
                "{'recordName':'\u00e4','recordType':'T'}",
                "{'recordName':'a','recordType':'1T'}",
                "{'recordName':'a','recordType':'T','fields':{'1x':{'value':1}}}",
                "{'recordName':'a'}"
            })
    void namesThatAppleRefusesAreRefused(String record) {
        assertThat(code(client.modify(token, "create", record))).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'operations':[]}",
                "{'operations':{}}",
                "{'operations':[{}]}",
                "[]",
                "{'a':1,'a':2}",
                "{'operations':[{'operationType':'upsert','record':{'recordName':'a'}}]}",
                "{'operations':[1]}",
                "{'operations':[{'operationType':'create','record':{'recordName':7}}]}",
                "{'operations':[{'operationType':'forceDelete','record':{'recordName':'a'}}],'desiredKeys':'x'}"
            })
    void aBodyThatIsNoModifyRequestIsRefusedWhole(String body) {
        client.modify(token, "create", A);
        Reply reply = client.call(token, "records/modify", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(code(ICloudClient.json(reply))).isEqualTo("BAD_REQUEST");
        assertThat(code(lookup("a"))).isEmpty();
    }

    @Test
    void aRecordHasAMillionBytesAtMost() {
        String large = String.join("", Collections.nCopies(1_000_000, "x"));
        String record = "{'recordName':'a','recordType':'T','fields':{'x':{'value':'%s'}}}";
        assertThat(code(client.modify(token, "create", record.formatted(large))))
                .isEqualTo("BAD_REQUEST");
        assertThat(code(client.modify(token, "create", record.formatted(large.substring(2)))))
                .isEmpty();
    }
}
