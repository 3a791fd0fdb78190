package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.Selection;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifFileTest {

    @Test
    void itHoldsWhatTheFormatRequires() throws IOException {
        JsonNode log = log(Sample.ofEverything());

        assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(log.at("/$schema").asText()).endsWith("sarif-2.1.0.json");
        assertThat(log.at("/runs")).hasSize(1);
        assertThat(log.at("/runs/0/tool/driver/name").asText()).isEqualTo("Lifeboat");
        assertThat(log.at("/runs/0/tool/driver/rules")).hasSize(9).allSatisfy(rule -> {
            assertThat(rule.at("/id").asText()).matches("[RX][0-9]{2}");
            assertThat(rule.at("/shortDescription/text").asText()).isNotBlank();
            assertThat(rule.at("/fullDescription/text").asText()).isNotBlank();
            assertThat(rule.at("/defaultConfiguration/level").asText()).isIn("error", "warning", "note");
        });
        assertThat(results(log)).hasSize(14).allSatisfy(result -> {
            assertThat(result.at("/message/text").asText()).isNotBlank();
            assertThat(result.at("/locations")).hasSize(1);
            assertThat(result.at("/partialFingerprints/example~1v1").asText()).isNotBlank();
        });
    }

    /** The schema that OASIS publishes, as a library for Java packs it. */
    @Test
    void theOfficialSchemaHolds() throws IOException {
        JsonSchema schema;
        try (InputStream published = SarifFileTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(published);
        }
        for (Sample sample : List.of(
                Sample.conformant(),
                Sample.ofEverything(),
                Sample.ofEverything().strict(),
                Sample.ofEverything().waived("R58", Sample.TODAY))) {
            assertThat(schema.validate(log(sample))).isEmpty();
        }
        ObjectNode wrong = (ObjectNode) log(Sample.ofEverything());
        ((ObjectNode) wrong.at("/runs/0/results/0")).put("kind", "unheard-of");
        assertThat(schema.validate(wrong)).isNotEmpty();
    }

    @Test
    void everyResultPointsToItsRule() throws IOException {
        JsonNode log = log(Sample.ofEverything());

        assertThat(results(log))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(log.at("/runs/0/tool/driver/rules/"
                                        + result.at("/ruleIndex").asInt(-1) + "/id")
                                .asText())
                        .isEqualTo(result.at("/ruleId").asText()));
    }

    @Test
    void everyVerdictButAPassHasItsKindAndOnlyAFailureALevel() throws IOException {
        assertThat(results(log(Sample.ofEverything())).subList(0, 7))
                .extracting(result ->
                        result.at("/ruleId").asText() + " " + result.at("/kind").asText() + " "
                                + result.at("/level").asText())
                .containsExactly(
                        "R04 fail warning",
                        "R05 fail warning",
                        "R16 open none",
                        "R49 notApplicable none",
                        "R54 open none",
                        "R58 fail error",
                        "X06 fail warning");
        assertThat(results(log(Sample.ofEverything().strict())))
                .filteredOn(result -> result.at("/kind").asText().equals("fail"))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.at("/level").asText()).isEqualTo("error"));
    }

    @Test
    void whatIsWaivedIsSuppressedWithTheReason() throws IOException {
        List<JsonNode> suppressed = results(log(Sample.ofEverything().waived("R58", Sample.TODAY))).stream()
                .filter(result -> result.has("suppressions"))
                .toList();

        assertThat(suppressed).hasSize(2).allSatisfy(result -> {
            assertThat(result.at("/ruleId").asText()).isEqualTo("R58");
            assertThat(result.at("/level").asText()).isEqualTo("error");
            assertThat(result.at("/suppressions/0/kind").asText()).isEqualTo("external");
            assertThat(result.at("/suppressions/0/justification").asText())
                    .isEqualTo("It is being mended. Owner: Keys team, https://harbour.example/decisions/1,"
                            + " until 2026-03-01.");
        });
    }

    @Test
    void placesAreRelativeAddressesWithTheLineOfTheExample() throws IOException {
        Sample sample = Sample.ofEverything();
        List<String> places = new ArrayList<>();
        for (JsonNode result : results(log(sample))) {
            JsonNode place = result.at("/locations/0/physicalLocation");
            URI uri = URI.create(place.at("/artifactLocation/uri").asText());
            assertThat(uri.isAbsolute()).isFalse();
            places.add(uri.getPath() + ":" + place.at("/region/startLine").asInt());
        }

        assertThat(places)
                .hasSize(14)
                .containsExactlyElementsOf(sample.audit().examples().stream()
                        .filter(example -> !example.verdict().equals("PASS"))
                        .map(example -> "features/" + example.feature() + ":" + example.line())
                        .toList());
    }

    @Test
    void theFeaturesOfTheKitLieWhereTheResultsSayTheyDo() throws IOException {
        List<Example> examples = RunPlan.of(
                        FeatureFolder.bundled(),
                        RuleCatalogue.load(),
                        Sample.conformant().result().statement(),
                        Selection.ALL)
                .examples();

        assertThat(examples).hasSizeGreaterThan(100);
        for (Example example : examples) {
            List<String> lines = Files.readAllLines(Path.of("features").resolve(example.feature()));
            assertThat(lines.get(example.line() - 1).strip())
                    .as(example.feature() + ":" + example.line())
                    .matches("(Example|Scenario Outline|Scenario):.*|[|].*[|]");
        }
    }

    @Test
    void textIsNeitherALinkNorAPlaceForAnArgument() throws IOException {
        Sample sample = Sample.conformant()
                .example("R58", "t", false, new Verdict.Fail("[x](http://a.invalid)", "{0}\\\u202e", List.of()));

        assertThat(results(log(sample)).get(0).at("/message/text").asText())
                .contains("\\[x\\](http://a.invalid)")
                .contains("{{0}}\\\\⟨U+202E⟩");
    }

    private static List<JsonNode> results(JsonNode log) {
        List<JsonNode> results = new ArrayList<>();
        log.at("/runs/0/results").forEach(results::add);
        return results;
    }

    private static JsonNode log(Sample sample) throws IOException {
        return new ObjectMapper().readTree(SarifFile.write(sample.audit()));
    }
}
