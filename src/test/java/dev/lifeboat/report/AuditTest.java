package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Store;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AuditTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyKindOfRunFitsTheSchema() throws IOException {
        for (Sample sample : List.of(
                Sample.ofEverything(),
                Sample.conformant(),
                Sample.conformant().selection().on(Platform.ANDROID),
                Sample.ofEverything().strict())) {
            assertThat(schema().validate(json.readTree(AuditFile.write(sample.audit()))))
                    .isEmpty();
        }
    }

    @Test
    void theSchemaNoticesWhatDoesNotBelong() throws IOException {
        String good = AuditFile.write(Sample.ofEverything().audit());
        for (String bad : List.of(
                good.replace("\"NON-CONFORMANT\"", "\"WELL\""),
                good.replace("\"R58\"", "\"R058\""),
                good.replace("\"seed\"", "\"sed\""),
                good.replace("\"denominator\"", "\"x\"").replace("\"byAnalogy\" : true", "\"byAnalogy\" : \"yes\""))) {
            assertThat(bad).isNotEqualTo(good);
            assertThat(schema().validate(json.readTree(bad))).isNotEmpty();
        }
    }

    @Test
    void theWorstPlatformIsTheClaim() throws IOException {
        JsonNode audit = json.readTree(AuditFile.write(Sample.ofEverything().audit()));

        assertThat(audit.at("/claim/verdict").asText()).isEqualTo("NON-CONFORMANT");
        assertThat(audit.at("/claims/0/sentence").asText())
                .isEqualTo("iOS: 8 rules: 2 violated, 2 inconclusive, 1 untested, 1 conforms, 1 not applicable, "
                        + "1 informative; 8 examples: 4 failed, 1 inconclusive, 1 not run, "
                        + "1 not applicable, 1 passed");
        assertThat(audit.at("/claims/0/byAnalogy").asBoolean()).isFalse();
        assertThat(audit.at("/claims/1/byAnalogy").asBoolean()).isTrue();
        assertThat(audit.at("/claims/1/leftOut/0").asText()).isEqualTo("automatic-backup");
    }

    @Test
    void everyExampleSaysHowToRepeatIt() {
        Audit audit = Sample.ofEverything().audit();

        assertThat(audit.examples())
                .hasSize(16)
                .allSatisfy(example -> assertThat(example.repeat()).startsWith("./lifeboat run --rules "));
        assertThat(audit.examples().get(15).repeat())
                .isEqualTo("./lifeboat run --rules X06 --platform android --seed 7");
    }

    @Test
    void theCommandNamesTheSubjectAsItWasNamed() {
        Provenance provenance = new Provenance(
                "1", "17", "Linux", Instant.EPOCH, List.of("--adapter", "python3 'my app.py'"), List.of());

        Audit audit = Auditor.audit(Sample.conformant().result(), provenance);

        assertThat(audit.examples().get(0).repeat()).isEqualTo("./lifeboat run --rules R04 --platform ios --seed 7");
        assertThat(audit.provenance().options()).containsExactly("--adapter", "python3 'my app.py'");
        assertThat(Reports.again(audit, audit.examples().get(0)))
                .isEqualTo(
                        "./lifeboat run --adapter 'python3 '\\''my app.py'\\''' --rules R04 --platform ios --seed 7");
    }

    @Test
    void whatWasSearchedIsCounted() throws IOException {
        Audit audit = Sample.conformant()
                .example(
                        "R58",
                        "searched",
                        false,
                        new Verdict.Pass(),
                        Sample.history(
                                new Observation.StepBegan("Then", "nothing is found"),
                                new Observation.StoreSearched(
                                        Store.ICLOUD, "ana", 3, 900, 2, 1, 400, new TreeSet<>(), new TreeSet<>()),
                                new Observation.PrivateKeysSearched(2, 7, 5000, 60, 300, 1, 4, 90, new TreeSet<>()),
                                new Observation.NamesSearched(
                                        "anyone else", 40, 5, 800, 6, new TreeSet<>(List.of("ana")))))
                .audit();

        assertThat(audit.examples())
                .filteredOn(example -> example.searched() != null)
                .extracting(Audit.ExampleEntry::title, Audit.ExampleEntry::searched)
                .containsExactly(
                        tuple("searched", new Searched(3, 2, 1, 7, 2, 1, 4, 40, 5, 6, 1)),
                        tuple("searched", new Searched(3, 2, 1, 7, 2, 1, 4, 40, 5, 6, 1)));
        assertThat(audit.provenance().searched()).isEqualTo(new Searched.Extent(1800, 800, 10000, 180, 600, 120, 1600));
        assertThat(schema().validate(json.readTree(AuditFile.write(audit)))).isEmpty();
    }

    @Test
    void waiversStandWithWhatTheyWereWorth() throws IOException {
        Audit audit = Sample.ofEverything()
                .waived("R58", Sample.TODAY)
                .waived("R05", Sample.TODAY.minusDays(1))
                .waived("R16", Sample.TODAY)
                .waived("R49", Sample.TODAY)
                .audit();

        assertThat(audit.waivers())
                .extracting(waiver -> waiver.rule() + " " + waiver.state())
                .containsExactly("R58 APPLIES", "R05 EXPIRED", "R16 UNDECIDED", "R49 STALE");
        assertThat(audit.examples().stream().filter(Audit.ExampleEntry::waived))
                .extracting(Audit.ExampleEntry::rules)
                .containsOnly(List.of("R58"));
        assertThat(audit.claims().get(0).rules().waived()).containsExactly("R58");
        assertThat(audit.claims().get(0).rules().violated()).isEmpty();
        assertThat(audit.claim().counts().examples().waived()).isEqualTo(2);
        assertThat(schema().validate(json.readTree(AuditFile.write(audit)))).isEmpty();
    }

    @Test
    void derivedPartsAndRobustnessAreObservationsOnly() {
        assertThat(Sample.ofEverything().audit().observations())
                .extracting(finding -> finding.rule() + " " + finding.part() + " " + finding.platform())
                .containsExactly(
                        "R04 derived ios",
                        "R05 rule ios",
                        "X06 rule ios",
                        "R04 derived android",
                        "R05 rule android",
                        "X06 rule android");
    }

    @Test
    void onlyProvenanceAndDurationsTellTwoRunsApart() throws IOException {
        Provenance later = new Provenance("2", "25", "Mac", Instant.EPOCH, List.of(), List.of());
        JsonNode one = json.readTree(AuditFile.write(Sample.ofEverything().audit()));
        JsonNode other = json.readTree(
                AuditFile.write(Auditor.audit(Sample.ofEverything().result(), later)));

        assertThat(one).isNotEqualTo(other);
        ((com.fasterxml.jackson.databind.node.ObjectNode) one).remove("provenance");
        ((com.fasterxml.jackson.databind.node.ObjectNode) other).remove("provenance");
        assertThat(one).isEqualTo(other);
    }

    static JsonSchema schema() throws IOException {
        try (InputStream stream = AuditTest.class.getResourceAsStream("/reports/audit.schema.json")) {
            assertThat(stream).as("the packed schema").isNotNull();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(stream);
        }
    }
}
