package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.selfcheck.KillMatrix;
import dev.lifeboat.selfcheck.MutantTrial;
import dev.lifeboat.selfcheck.MutantTrial.Failure;
import dev.lifeboat.selfcheck.NullTrial;
import dev.lifeboat.selfcheck.mutant.Condition;
import dev.lifeboat.selfcheck.mutant.Consequence;
import dev.lifeboat.selfcheck.mutant.Layer;
import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.selfcheck.mutant.Touch;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a self-check leaves behind. */
class SelfCheckReportsTest {

    private static final RuleId OWN = RuleId.parse("R58");

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void theFileNamesWhatIsWrongAsTheSchemaHasIt() throws IOException {
        JsonNode file = json.readTree(SelfCheckReports.json(faulty()));

        assertThat(schema().validate(file)).isEmpty();
        JsonNode killed = file.at("/mutants/0");
        assertThat(killed.path("id").asText()).isEqualTo("R58-is-killed");
        assertThat(killed.path("killed").asBoolean()).isTrue();
        assertThat(killed.path("killedBy")).extracting(JsonNode::asText).containsExactly("a@ios", "a@android");
        assertThat(killed.path("failedRules")).extracting(JsonNode::asText).containsExactly("R58", "R60", "X03");
        assertThat(killed.path("robustness")).extracting(JsonNode::asText).containsExactly("X03");
        assertThat(file.at("/mutants/1/killed").asBoolean()).isFalse();
        assertThat(file.path("survivors")).extracting(JsonNode::asText).containsExactly("R58-survives");
        assertThat(file.path("misblamed")).extracting(JsonNode::asText).containsExactly("R58-survives");
        assertThat(file.at("/nulls/0/id").asText()).isEqualTo("does-nothing");
        assertThat(file.at("/nulls/0/passes")).extracting(JsonNode::asText).containsExactly("c@ios");
        assertThat(file.path("findings"))
                .extracting(finding -> finding.path("kind").asText())
                .containsExactly("survivor", "misblamed", "vacuous");
    }

    @Test
    void aFileWithoutAnswersOrWithMoreIsNotAsTheSchemaHasIt() throws IOException {
        JsonNode lacking = json.readTree(SelfCheckReports.json(faulty()));
        ((com.fasterxml.jackson.databind.node.ObjectNode) lacking.at("/mutants/0")).remove("killedBy");
        JsonNode more = json.readTree(SelfCheckReports.json(faulty()));
        ((com.fasterxml.jackson.databind.node.ObjectNode) more).put("percentage", 100);

        assertThat(schema().validate(lacking)).isNotEmpty();
        assertThat(schema().validate(more)).isNotEmpty();
    }

    @Test
    void thePageTellsFoundFromDeclaredFromWrong() throws IOException {
        SelfCheckReports.write(faulty(), RuleCatalogue.load(), folder.resolve("new"));

        String page = Files.readString(folder.resolve("new").resolve(SelfCheckReports.PAGE));
        assertThat(page)
                .contains("<h1>1 of 2 mutants killed, 1 misblamed</h1>")
                .contains("<td class=\"o\">●</td><td class=\"w\">✕</td>")
                .contains("<td class=\"d\">●</td><td></td>")
                .contains("<td></td><td class=\"w\">✕</td>")
                .contains("<td class=\"x\">·</td><td></td>")
                .contains("Not found on ios and android", "seen &lt;b&gt; &amp; more")
                .doesNotContain("<b>", "<script");
        assertThat(folder.resolve("new").resolve("self-check.json")).hasContent(SelfCheckReports.json(faulty()));
        assertThat(json.readTree(folder.resolve("new/kill-matrix.json").toFile()))
                .as("what is packed with the kit: every mutant, and whether it was killed")
                .hasSize(faulty().mutants().size())
                .anySatisfy(killed -> assertThat(killed.asBoolean()).isFalse());
    }

    @Test
    void whatTheCorrectAppDoesNotPassIsTheWholeAnswer() throws IOException {
        KillMatrix none = new KillMatrix(List.of(), List.of(), List.of("a@ios: FAIL"), false, Duration.ZERO);

        SelfCheckReports.write(none, RuleCatalogue.load(), folder);

        assertThat(schema().validate(json.readTree(SelfCheckReports.json(none))))
                .isEmpty();
        assertThat(Files.readString(folder.resolve(SelfCheckReports.PAGE)))
                .contains("<h1>Nothing was tried</h1>", "<li>a@ios: FAIL</li>");
    }

    @Test
    void aFolderThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> SelfCheckReports.prepare(file.resolve("below")))
                .isInstanceOf(OutputUnusable.class)
                .hasMessageContaining("The self-check cannot be written to")
                .hasMessageContaining("below");
    }

    /** One killed with a consequence and robustness beside it, one that survives while another rule is blamed, one null. */
    private static KillMatrix faulty() {
        Mutant killed = mutant("R58-is-killed", List.of(new Consequence(RuleId.parse("R60"), "it cannot but")));
        Mutant survivor = mutant("R58-survives", List.of());
        return new KillMatrix(
                List.of(
                        trial(
                                killed,
                                failure("a@ios", Platform.IOS, "R58"),
                                failure("b@ios", Platform.IOS, "R60", "X03"),
                                failure("a@android", Platform.ANDROID, "R58")),
                        trial(survivor, failure("c@ios", Platform.IOS, "R57"))),
                List.of(new NullTrial("does-nothing", List.of("c@ios"), 12, Duration.ZERO)),
                List.of(),
                false,
                Duration.ofMillis(1234));
    }

    private static MutantTrial trial(Mutant mutant, Failure... failures) {
        return new MutantTrial(
                mutant,
                Set.of(Platform.values()),
                List.of(failures),
                4,
                Optional.of("z@ios"),
                Optional.empty(),
                Duration.ZERO);
    }

    private static Failure failure(String id, Platform platform, String... rules) {
        return new Failure(
                id,
                platform,
                Set.copyOf(Stream.of(rules).map(RuleId::parse).toList()),
                Set.of(),
                true,
                "seen <b> & more");
    }

    private static Mutant mutant(String id, List<Consequence> consequences) {
        return new Mutant(
                id,
                OWN,
                "is made up",
                Layer.BEHAVIOUR,
                Set.of(Condition.SECOND_OCCURRENCE),
                consequences,
                Touch.ANYTHING,
                ReferenceImplementation::new);
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream stream = SelfCheckReportsTest.class.getResourceAsStream("/reports/self-check.schema.json")) {
            assertThat(stream).as("the packed schema").isNotNull();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(stream);
        }
    }
}
