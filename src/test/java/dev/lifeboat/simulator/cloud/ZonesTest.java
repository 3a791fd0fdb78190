package dev.lifeboat.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZonesTest {

    private final ICloudClient client = new ICloudClient();
    private String token;

    @BeforeEach
    void signIn() {
        token = client.store().signIn(client.store().account("ana"));
    }

    private JsonNode json(String operation, String body) {
        Reply reply = client.call(token, operation, body);
        assertThat(reply.status()).as(new String(reply.body())).isEqualTo(200);
        return ICloudClient.json(reply);
    }

    private JsonNode zone(String kind, String name) {
        return json(
                        "zones/modify",
                        "{'operations':[{'operationType':'" + kind + "','zone':{'zoneID':{'zoneName':'" + name
                                + "'}}}]}")
                .at("/zones/0");
    }

    private JsonNode write(String zone, String kind, String record) {
        return json(
                "records/modify",
                "{'zoneID':{'zoneName':'" + zone + "'},'operations':[{'operationType':'" + kind
                        + "','record':{'recordName':'" + record + "','recordType':'T'}}]}");
    }

    private static List<String> names(JsonNode list, String pointer) {
        List<String> names = new ArrayList<>();
        list.forEach(element -> names.add(element.at(pointer).asText()));
        return names;
    }

    @Test
    void theDefaultZoneIsThereFromTheBeginning() {
        assertThat(names(json("zones/list", "{}").path("zones"), "/zoneID/zoneName"))
                .containsExactly("_defaultZone");
    }

    @Test
    void aZoneIsMadeListedFoundAndDeleted() {
        assertThat(zone("create", "z").path("atomic").asBoolean()).isTrue();
        assertThat(zone("create", "z").path("serverErrorCode").isMissingNode()).isTrue();
        assertThat(names(json("zones/list", "{}").path("zones"), "/zoneID/zoneName"))
                .containsExactly("_defaultZone", "z");
        assertThat(names(
                        json("zones/lookup", "{'zones':[{'zoneID':{'zoneName':'z'}},{'zoneName':'gone'}]}")
                                .path("zones"),
                        "/serverErrorCode"))
                .containsExactly("", "ZONE_NOT_FOUND");
        write("z", "create", "a");
        assertThat(zone("delete", "z").path("deleted").asBoolean()).isTrue();
        assertThat(client.store().objects(client.store().account("ana"))).isEmpty();
        assertThat(zone("delete", "z").path("serverErrorCode").asText()).isEqualTo("ZONE_NOT_FOUND");
    }

    @Test
    void theDefaultZoneCannotBeDeletedAndZoneNamesHaveRules() {
        assertThat(zone("delete", "_defaultZone").path("serverErrorCode").asText())
                .isEqualTo("BAD_REQUEST");
        assertThat(client.call(
                                token,
                                "zones/modify",
                                "{'operations':[{'operationType':'create','zone':{'zoneID':"
                                        + "{'zoneName':'_mine'}}}]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRequestToAZoneThatIsNotThereIsRefusedWhole() {
        for (String operation : List.of("records/lookup", "records/query", "records/changes", "records/modify")) {
            Reply reply = client.call(
                    token,
                    operation,
                    "{'zoneID':{'zoneName':'gone'},'records':[{'recordName':'a'}],"
                            + "'query':{'recordType':'T'},'operations':[{'operationType':'forceDelete','record':{'recordName':'a'}}]}");
            assertThat(reply.status()).as(operation).isEqualTo(404);
            assertThat(ICloudClient.json(reply).path("serverErrorCode").asText())
                    .isEqualTo("ZONE_NOT_FOUND");
        }
    }

    @Test
    void theZonesOfSomebodyElseAreNotFound() {
        zone("create", "z");
        String lookup = "{'zoneID':{'zoneName':'z','ownerRecordName':'%s'},'records':[{'recordName':'a'}]}";
        String own = client.store().account("ana").id();
        assertThat(client.call(token, "records/lookup", lookup.formatted(own)).status())
                .isEqualTo(200);
        assertThat(client.call(token, "records/lookup", lookup.formatted("_other"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void changesAreGivenOnceInTheirOrderWithDeletions() {
        zone("create", "z");
        write("z", "create", "b");
        write("z", "create", "a");
        JsonNode first = json("records/changes", "{'zoneID':{'zoneName':'z'}}");
        assertThat(names(first.path("records"), "/recordName")).containsExactly("b", "a");
        assertThat(first.path("moreComing").asBoolean()).isFalse();
        write("z", "forceDelete", "b");
        write("z", "forceUpdate", "a");
        String since = "{'zoneID':{'zoneName':'z'},'syncToken':'"
                + first.path("syncToken").asText() + "'}";
        JsonNode second = json("records/changes", since);
        assertThat(names(second.path("records"), "/recordName")).containsExactly("b", "a");
        assertThat(names(second.path("records"), "/deleted")).containsExactly("true", "false");
        String then = "{'zoneID':{'zoneName':'z'},'syncToken':'"
                + second.path("syncToken").asText() + "'}";
        assertThat(json("records/changes", then).path("records")).isEmpty();
    }

    @Test
    void longChangesComeInPages() {
        zone("create", "z");
        for (String name : List.of("a", "b", "c")) {
            write("z", "create", name);
        }
        JsonNode page = json("records/changes", "{'zoneID':{'zoneName':'z'},'resultsLimit':2}");
        assertThat(names(page.path("records"), "/recordName")).containsExactly("a", "b");
        assertThat(page.path("moreComing").asBoolean()).isTrue();
        JsonNode rest = json(
                "records/changes",
                "{'zoneID':{'zoneName':'z'},'syncToken':'"
                        + page.path("syncToken").asText() + "'}");
        assertThat(names(rest.path("records"), "/recordName")).containsExactly("c");
        assertThat(rest.path("moreComing").asBoolean()).isFalse();
    }

    @Test
    void theDefaultZoneDoesNotSyncAndForeignTokensAreRefused() {
        zone("create", "y");
        zone("create", "z");
        assertThat(client.call(token, "records/changes", "{'zoneID':{'zoneName':'_defaultZone'}}")
                        .status())
                .isEqualTo(400);
        String ofY = json("records/changes", "{'zoneID':{'zoneName':'y'}}")
                .path("syncToken")
                .asText();
        String mixed = "{'zoneID':{'zoneName':'z'},'syncToken':'" + ofY + "'}";
        assertThat(client.call(token, "records/changes", mixed).status()).isEqualTo(400);
    }

    @Test
    void aTokenOfADeletedZoneIsNotGoodForItsNamesake() {
        zone("create", "z");
        write("z", "create", "a");
        String old = json("records/changes", "{'zoneID':{'zoneName':'z'}}")
                .path("syncToken")
                .asText();
        zone("delete", "z");
        zone("create", "z");
        Reply reply = client.call(token, "records/changes", "{'zoneID':{'zoneName':'z'},'syncToken':'" + old + "'}");
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void theZonesGoWhenThePersonDeletesEverything() {
        zone("create", "z");
        write("z", "create", "a");
        client.store().deleteEverything(client.store().account("ana"));
        assertThat(names(json("zones/list", "{}").path("zones"), "/zoneID/zoneName"))
                .containsExactly("_defaultZone");
        assertThat(zone("create", "z").path("serverErrorCode").isMissingNode()).isTrue();
        assertThat(write("z", "create", "a").at("/records/0/serverErrorCode").isMissingNode())
                .isTrue();
    }

    @Test
    void theDatabaseTellsWhichZonesChanged() {
        zone("create", "y");
        zone("create", "z");
        JsonNode first = json("zones/changes", "{}");
        assertThat(names(first.path("zones"), "/zoneID/zoneName")).containsExactly("y", "z");
        write("y", "create", "a");
        zone("delete", "z");
        JsonNode second = json(
                "changes/database", "{'syncToken':'" + first.path("syncToken").asText() + "'}");
        assertThat(names(second.path("zones"), "/zoneID/zoneName")).containsExactly("y", "z");
        assertThat(names(second.path("zones"), "/deleted")).containsExactly("", "true");
    }

    @Test
    void severalZonesSyncAtOnceEachWithItsOwnOutcome() {
        zone("create", "y");
        write("y", "create", "a");
        JsonNode zones = json("changes/zone", "{'zones':[{'zoneID':{'zoneName':'y'}},{'zoneID':{'zoneName':'gone'}}]}")
                .path("zones");
        assertThat(names(zones.get(0).path("records"), "/recordName")).containsExactly("a");
        assertThat(zones.get(1).path("serverErrorCode").asText()).isEqualTo("ZONE_NOT_FOUND");
        assertThat(zones.get(1).at("/zoneID/zoneName").asText()).isEqualTo("gone");
    }
}
