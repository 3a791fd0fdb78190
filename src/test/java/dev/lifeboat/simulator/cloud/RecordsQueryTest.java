package dev.lifeboat.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.http.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsQueryTest {

    private final ICloudClient client = new ICloudClient();
    private String token;

    @BeforeEach
    void storeFiveRecords() {
        token = client.store().signIn(client.store().account("ana"));
        for (int i = 1; i <= 4; i++) {
            client.modify(
                    token,
                    "create",
                    "{'recordName':'r" + i + "','recordType':'T','fields':{'n':{'value':" + i % 3
                            + "},'s':{'value':'word" + i + " tail'},'tags':{'value':['t" + i
                            + "','all'],'type':'STRING_LIST'}}}");
            client.clock().advance(Duration.ofSeconds(1));
        }
        client.modify(token, "create", "{'recordName':'bare','recordType':'T'}");
        client.modify(token, "create", "{'recordName':'other','recordType':'Other','fields':{'n':{'value':1}}}");
    }

    private Reply query(String query, String more) {
        return client.call(token, "records/query", "{'query':" + query + more + "}");
    }

    private static List<String> names(Reply reply) {
        assertThat(reply.status()).as(new String(reply.body())).isEqualTo(200);
        List<String> names = new ArrayList<>();
        ICloudClient.json(reply)
                .path("records")
                .forEach(record -> names.add(record.path("recordName").asText()));
        return names;
    }

    private List<String> filtered(String field, String comparator, String value) {
        return names(query(
                "{'recordType':'T','filterBy':[{'fieldName':'" + field + "','comparator':'" + comparator
                        + "','fieldValue':" + value + "}]}",
                ""));
    }

    @Test
    void aQueryFindsTheRecordsOfItsTypeByName() {
        assertThat(names(query("{'recordType':'T'}", ""))).containsExactly("bare", "r1", "r2", "r3", "r4");
        assertThat(names(query("{'recordType':'Unknown'}", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "n | EQUALS | {'value':1} | r1 r4",
                "n | NOT_EQUALS | {'value':1} | r2 r3",
                "n | LESS_THAN | {'value':1} | r3",
                "n | LESS_THAN_OR_EQUALS | {'value':1} | r1 r3 r4",
                "n | GREATER_THAN | {'value':1} | r2",
                "n | GREATER_THAN_OR_EQUALS | {'value':1} | r1 r2 r4",
                "n | IN | {'value':[0,2],'type':'INT64_LIST'} | r2 r3",
                "n | NOT_IN | {'value':[0,2],'type':'INT64_LIST'} | r1 r4",
                "s | BEGINS_WITH | {'value':'word1'} | r1",
                "s | NOT_BEGINS_WITH | {'value':'word1'} | r2 r3 r4",
                "s | CONTAINS_ALL_TOKENS | {'value':'tail WORD2'} | r2",
                "s | CONTAINS_ANY_TOKENS | {'value':'word2 word3'} | r2 r3",
                "tags | LIST_CONTAINS | {'value':'t2'} | r2",
                "tags | NOT_LIST_CONTAINS | {'value':'t2'} | r1 r3 r4",
                "tags | LIST_CONTAINS_ALL | {'value':['t3','all']} | r3",
                "tags | NOT_LIST_CONTAINS_ALL | {'value':['t3','all']} | r1 r2 r4",
                "tags | NOT_LIST_CONTAINS_ANY | {'value':['t3','t4']} | r1 r2",
                "tags | LIST_MEMBER_BEGINS_WITH | {'value':'t4'} | r4",
                "tags | NOT_LIST_MEMBER_BEGINS_WITH | {'value':'t4'} | r1 r2 r3",
                "recordName | EQUALS | {'value':'r3'} | r3",
                "modifiedTimestamp | GREATER_THAN | {'value':1549011602000,'type':'TIMESTAMP'} | bare r4",
            })
    void everyComparatorFindsWhatItSays(String field, String comparator, String value, String expected) {
        assertThat(filtered(field, comparator, value)).containsExactly(expected.split(" "));
    }

    @Test
    void severalFiltersMustAllHold() {
        assertThat(names(query(
                        "{'recordType':'T','filterBy':[{'fieldName':'n','comparator':'EQUALS','fieldValue':"
                                + "{'value':1}},{'fieldName':'s','comparator':'BEGINS_WITH','fieldValue':{'value':'word4'}}]}",
                        "")))
                .containsExactly("r4");
    }

    @Test
    void resultsAreSortedByTheFieldsAskedForAndThenByName() {
        assertThat(names(query("{'recordType':'T','sortBy':[{'fieldName':'n','ascending':false}]}", "")))
                .containsExactly("r2", "r1", "r4", "r3", "bare");
        assertThat(names(query(
                        "{'recordType':'T','sortBy':[{'systemFieldName':'createdTimestamp','ascending':false}]}", "")))
                .containsExactly("bare", "r4", "r3", "r2", "r1");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        List<String> all = new ArrayList<>();
        String marker = "";
        int pages = 0;
        do {
            Reply reply = query("{'recordType':'T'}", ",'resultsLimit':2" + marker);
            all.addAll(names(reply));
            JsonNode next = ICloudClient.json(reply).path("continuationMarker");
            marker = next.isMissingNode() ? "" : ",'continuationMarker':'" + next.asText() + "'";
            pages++;
        } while (!marker.isEmpty());
        assertThat(all).containsExactly("bare", "r1", "r2", "r3", "r4");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aMarkerOfAnotherQueryIsRefused() {
        String marker = ICloudClient.json(query("{'recordType':'T'}", ",'resultsLimit':1"))
                .path("continuationMarker")
                .asText();
        assertThat(query("{'recordType':'Other'}", ",'continuationMarker':'" + marker + "'")
                        .status())
                .isEqualTo(400);
        assertThat(query("{'recordType':'T'}", ",'continuationMarker':'made up'")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'recordType':'T','filterBy':[{'fieldName':'n','comparator':'NEAR','fieldValue':{'value':1}}]}",
                "{'recordType':'T','filterBy':[{'fieldName':'n','comparator':'EQUALS'}]}",
                "{'recordType':'T','filterBy':[{'comparator':'EQUALS','fieldValue':{'value':1}}]}",
                "{'recordType':'T','filterBy':[{'fieldName':'n','comparator':'IN','fieldValue':{'value':1}}]}",
                "{'recordType':'T','sortBy':[{'ascending':true}]}",
                "{'recordType':'T','sortBy':[{'fieldName':'n','ascending':'yes'}]}"
            })
    void aQueryThatCannotBeIsRefused(String query) {
        Reply reply = query(query, "");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(ICloudClient.json(reply).path("serverErrorCode").asText()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aZoneWideQueryLooksIntoEveryZone() {
        client.call(
                token,
                "zones/modify",
                "{'operations':[{'operationType':'create','zone':{'zoneID':{'zoneName':'z'}}}]}");
        client.call(
                token,
                "records/modify",
                "{'zoneID':{'zoneName':'z'},'operations':[{'operationType':'create',"
                        + "'record':{'recordName':'far','recordType':'Other'}}]}");
        assertThat(names(query("{'recordType':'Other'}", ""))).containsExactly("other");
        assertThat(names(query("{'recordType':'Other'}", ",'zoneWide':true"))).containsExactly("far", "other");
        assertThat(names(query("{'recordType':'Other'}", ",'zoneID':{'zoneName':'z'}")))
                .containsExactly("far");
    }
}
