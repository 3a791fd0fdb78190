package dev.lifeboat.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Store;
import dev.lifeboat.spi.View;
import dev.lifeboat.spi.WireName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolSchemasTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Map<String, Class<? extends Enum<?>>> VOCABULARIES = Map.ofEntries(
            Map.entry("statement /properties/platforms/items", Platform.class),
            Map.entry("statement /properties/accountKinds/items", AccountKind.class),
            Map.entry("statement /properties/options/items", Capability.class),
            Map.entry("statement /properties/clock", ClockSource.class),
            Map.entry("device /properties/platform", Platform.class),
            Map.entry("action /properties/action", ActionName.class),
            Map.entry("action /properties/kind", AccountKind.class),
            Map.entry("action /properties/channel", ProofChannel.class),
            Map.entry("screen /properties/view", View.class),
            Map.entry("screen /properties/accounts/items/properties/kind", AccountKind.class),
            Map.entry("screen /properties/accounts/items/properties/state", AccountState.class),
            Map.entry("screen /properties/offers/items/properties/action", ActionName.class),
            Map.entry("screen /properties/offers/items/properties/place", Place.class),
            Map.entry("screen /properties/prompt/properties/for", PromptFor.class),
            Map.entry("screen /properties/prompt/properties/why", PromptReason.class),
            Map.entry("screen /properties/prompt/properties/channels/items", ProofChannel.class),
            Map.entry("screen /properties/backup/properties/store", Store.class),
            Map.entry("screen /properties/path/items/properties/element", PathElement.class));

    private final ProtocolSchemas schemas = new ProtocolSchemas();

    @Test
    void everyWordOfTheSchemasIsOneOfTheKitsAndTheOtherWayRound() {
        VOCABULARIES.forEach((place, vocabulary) ->
                assertThat(words(at(place).path("enum"))).as(place).containsExactlyElementsOf(words(vocabulary)));
        assertThat(words(at("screen /properties/notices/items/properties/code/anyOf/0/enum")))
                .containsExactlyElementsOf(
                        NoticeCode.KNOWN.stream().map(NoticeCode::code).toList());
    }

    @Test
    void noListOfWordsIsForgotten() {
        List<String> lists = new ArrayList<>();
        for (String name : List.of("statement", "device", "action", "screen", "problem")) {
            enums(ProtocolSchemas.document(name + ".schema.json"), name + " ", lists::add);
        }
        assertThat(lists)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                VOCABULARIES.keySet().stream(),
                                Stream.of("screen /properties/notices/items/properties/code/anyOf/0"))
                        .toList());
    }

    @Test
    void theSchemaSaysForEachActionWhatItTakes() {
        List<String> told = new ArrayList<>();
        ProtocolSchemas.document("action.schema.json")
                .path("allOf")
                .forEach(rule -> told.addAll(words(rule.at("/if/properties/action/enum"))));

        assertThat(told).doesNotHaveDuplicates();
        for (ActionName name : ActionName.values()) {
            JsonNode bare = MAPPER.createObjectNode().put("action", name.wireName());
            boolean takesNothing = schemas.objections("action", bare).isEmpty();
            assertThat(takesNothing).as(name.wireName()).isEqualTo(!told.contains(name.wireName()));
            assertThat(isRead(bare)).as(name.wireName()).isEqualTo(takesNothing);
        }
    }

    static Stream<Arguments> malformed() {
        String account = "{'id':'a','kind':'personal','issuer':'','username':'x','state':'ready','push':true}";
        return Stream.of(
                arguments("action", "{}"),
                arguments("action", "{'action':'fly'}"),
                arguments("action", "{'action':'add-account','kind':'corporate'}"),
                arguments("action", "{'action':'enter-details','code':'1'}"),
                arguments("action", "{'action':'enter-details','uri':'x','code':'1','url':'u'}"),
                arguments("action", "{'action':'move-account','account':'a','position':-1}"),
                arguments("action", "{'action':'move-account','account':'a','position':'1'}"),
                arguments("device", "{'device':'a b','platform':'ios','osVersion':'1','environment':'http://x'}"),
                arguments("device", "{'device':'a','platform':'palm','osVersion':'1','environment':'http://x'}"),
                arguments("statement", statement("'protocol':2")),
                arguments("statement", statement("'vendor':' '")),
                arguments("statement", statement("'platforms':['ios','palm']")),
                arguments("statement", statement("'clock':'sundial'")),
                arguments("statement", statement("'parallel':0")),
                arguments("screen", screen("'view':'prompt'")),
                arguments("screen", screen("'prompt':{'for':'confirm','why':'backup'}")),
                arguments("screen", screen("'view':'prompt','prompt':{'for':'proof-channel','why':'backup'}")),
                arguments("screen", screen("'accounts':[" + account.replace("'id':'a'", "'id':''") + "]")),
                arguments("screen", screen("'accounts':[" + account.replace("'ready'", "'odd'") + "]")),
                arguments(
                        "screen",
                        screen("'accounts':[" + account.replace("'ready'", "'needs-verification','code':'1'") + "]")),
                arguments("screen", screen("'backup':{}")),
                arguments("screen", screen("'backup':{'on':true,'lastSuccess':'2019-02-01T09:00:00+01:00'}")),
                arguments("screen", screen("'notices':[{'code':'','text':''}]")),
                arguments("screen", screen("'busy':null")),
                arguments("problem", "{'title':7}"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatTheSchemaRefusesTheKitRefusesToo(String schema, String message) throws IOException {
        JsonNode read = MAPPER.readTree(message.replace('\'', '"'));

        assertThat(schemas.objections(schema, read)).isNotEmpty();
        assertThatThrownBy(() -> read(schema, read)).isInstanceOf(MalformedMessage.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            action    | {'action':'cancel','extra':{'deep':[1]}}
            action    | {'action':'enter-details','code':'1','url':'u'}
            device    | {'device':'Aa0._~-','platform':'ios','osVersion':'','environment':'http://x/y','extra':1}
            problem   | {}
            problem   | {'title':'No','status':409,'detail':null,'extra':1}
            """, quoteCharacter = '"')
    void whatTheSchemaTakesTheKitTakesToo(String schema, String message) throws IOException {
        JsonNode read = MAPPER.readTree(message.replace('\'', '"'));

        assertThat(schemas.objections(schema, read)).isEmpty();
        read(schema, read);
    }

    @Test
    void theSmallestScreenAndStatementAreTaken() throws IOException {
        JsonNode screen = MAPPER.readTree(screen("'extra':1").replace('\'', '"'));
        JsonNode statement = MAPPER.readTree(statement("'extra':1").replace('\'', '"'));

        assertThat(schemas.objections("screen", screen)).isEmpty();
        assertThat(ScreenJson.read(screen).busy()).isFalse();
        assertThat(schemas.objections("statement", statement)).isEmpty();
        assertThat(StatementJson.read(statement).parallel()).isEqualTo(1);
    }

    /** With one member in place of the one that would be right. */
    private static String screen(String member) {
        return with(
                member,
                "'view':'welcome'",
                "'accounts':[]",
                "'offers':[]",
                "'backup':{'on':false}",
                "'notices':[]",
                "'requests':[]",
                "'path':[]",
                "'busy':false");
    }

    private static String statement(String member) {
        return with(
                member,
                "'protocol':1",
                "'vendor':'A'",
                "'product':'B'",
                "'version':'1'",
                "'platforms':['ios']",
                "'accountKinds':[]",
                "'options':[]",
                "'clock':'wall'");
    }

    private static String with(String member, String... others) {
        List<String> members = new ArrayList<>(List.of(member));
        String name = member.substring(0, member.indexOf(':') + 1);
        Stream.of(others).filter(other -> !other.startsWith(name)).forEach(members::add);
        return "{" + String.join(",", members) + "}";
    }

    private static boolean isRead(JsonNode action) {
        try {
            ActionJson.read(action);
            return true;
        } catch (MalformedMessage e) {
            return false;
        }
    }

    private static void read(String schema, JsonNode message) {
        switch (schema) {
            case "action" -> ActionJson.read(message);
            case "device" -> PhoneJson.read(message);
            case "statement" -> StatementJson.read(message);
            case "screen" -> ScreenJson.read(message);
            default -> Problem.read(message, 409);
        }
    }

    private static JsonNode at(String place) {
        String[] words = place.split(" ");
        return ProtocolSchemas.document(words[0] + ".schema.json").at(words[1]);
    }

    /** Without null, which stands where a word may be missing. */
    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> {
            if (word.isTextual()) {
                words.add(word.textValue());
            }
        });
        return words;
    }

    private static List<String> words(Class<? extends Enum<?>> vocabulary) {
        return Stream.of(vocabulary.getEnumConstants())
                .map(member -> ((WireName) member).wireName())
                .toList();
    }

    /** Every place with an {@code enum}, outside of conditions. */
    private static void enums(JsonNode node, String place, Consumer<String> found) {
        if (node.isObject()) {
            node.properties().forEach(member -> {
                if (member.getKey().equals("enum") && member.getValue().isArray()) {
                    found.accept(place);
                } else if (!member.getKey().equals("if")) {
                    enums(member.getValue(), place + "/" + member.getKey(), found);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                enums(node.get(i), place + "/" + i, found);
            }
        }
    }
}
