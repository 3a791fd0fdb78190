package dev.lifeboat.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.diff.Change.Kind;
import dev.lifeboat.diff.Foundation.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunDiffTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> DIGESTS =
            Map.of("subject", "s1", "kit", "k1", "features", "f1", "rules", "r1");

    @TempDir
    private Path folder;

    /** A run of one example of one rule. */
    private Path run(String name, String verdict, String rule, Map<String, String> digests) throws IOException {
        ObjectNode audit = JSON.createObjectNode()
                .put("schema", 1)
                .put("seed", 1)
                .put("strict", false)
                .put("plays", 1);
        audit.putObject("claim")
                .put("verdict", "PARTIAL")
                .put("edition", "2019-01")
                .put("whole", true);
        ((ObjectNode) audit.get("claim")).putArray("platforms").add("ios");
        audit.putObject("subject").put("product", "Acme").put("version", "1");
        ObjectNode entry = audit.putArray("rules").addObject().put("id", "R58");
        entry.putArray("outcomes").addObject().put("platform", "ios").put("verdict", rule);
        ArrayNode examples = audit.putArray("examples");
        examples.addObject().put("id", "a/always@ios").put("verdict", "PASS");
        if (!verdict.isEmpty()) {
            examples.addObject()
                    .put("id", "a/one@ios")
                    .put("verdict", verdict)
                    .put("message", verdict.equals("PASS") ? "" : "because");
        }
        ObjectNode provenance = audit.putObject("provenance");
        provenance.put("kit", "1").put("java", "17").put("system", "Linux");
        ArrayNode list = provenance.putArray("digests");
        digests.forEach((of, sha) -> list.addObject().put("of", of).put("sha256", sha));
        Path run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve("audit.json"), JSON.writeValueAsString(audit));
        return run;
    }

    private RunDiff diff(String before, String after) throws IOException {
        return RunDiff.between(run("before", before, "CONFORMS", DIGESTS), run("after", after, "CONFORMS", DIGESTS));
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, FAIL, REGRESSION, 1",
        "PASS, INCONCLUSIVE, REGRESSION, 1",
        "PASS, NOT_RUN, REGRESSION, 1",
        "INCONCLUSIVE, FAIL, REGRESSION, 1",
        "NOT_APPLICABLE, FAIL, REGRESSION, 1",
        "NOT_APPLICABLE, INCONCLUSIVE, REGRESSION, 1",
        "PASS, NOT_APPLICABLE, NO_LONGER_APPLIES, 0",
        "FAIL, NOT_APPLICABLE, NO_LONGER_APPLIES, 0",
        "FAIL, INCONCLUSIVE, OTHER, 0",
        "FAIL, PASS, IMPROVEMENT, 0",
        "INCONCLUSIVE, PASS, IMPROVEMENT, 0",
        "NOT_APPLICABLE, PASS, IMPROVEMENT, 0",
        "PASS, '', GONE, 0",
        "'', FAIL, NEW, 0",
    })
    void everyChangeOfAnExampleIsSeenAndOnlyWhatIsWorseIsAFinding(String before, String after, Kind kind, int exitCode)
            throws IOException {
        RunDiff diff = diff(before, after);

        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(kind);
            assertThat(change.id()).isEqualTo("a/one@ios");
            assertThat(change.before()).isEqualTo(before);
            assertThat(change.after()).isEqualTo(after);
        });
        assertThat(diff.unchanged()).isEqualTo(1);
        assertThat(diff.exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFORMS, VIOLATED, REGRESSION",
        "CONFORMS, INCONCLUSIVE, REGRESSION",
        "CONFORMS, WAIVED, REGRESSION",
        "WAIVED, VIOLATED, REGRESSION",
        "VIOLATED, WAIVED, OTHER",
        "VIOLATED, CONFORMS, IMPROVEMENT",
        "CONFORMS, NOT_APPLICABLE, NO_LONGER_APPLIES",
        "CONFORMS, NOT_SELECTED, GONE",
        "NOT_SELECTED, VIOLATED, NEW",
        "UNTESTED, NOT_SELECTED, OTHER",
    })
    void everyChangeOfARuleIsSeen(String before, String after, Kind kind) throws IOException {
        RunDiff diff = RunDiff.between(run("before", "PASS", before, DIGESTS), run("after", "PASS", after, DIGESTS));

        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(kind);
            assertThat(change.what() + " " + change.id()).isEqualTo("rule R58@ios");
        });
    }

    @Test
    void twoRunsThatAreAlikeDifferInNothing() throws IOException {
        RunDiff diff = diff("FAIL", "FAIL");

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.unchanged()).isEqualTo(2);
        assertThat(diff.exitCode()).isZero();
        assertThat(diff.foundations()).extracting(Foundation::state).containsOnly(State.SAME);
    }

    @Test
    void aChangeIsPutDownToWhatHasAnotherDigest() throws IOException {
        assertThat(causes(Map.of("subject", "s2"))).containsExactly(List.of(Cause.SUBJECT), List.of(Cause.SUBJECT));
        assertThat(causes(Map.of("features", "f2"))).containsExactly(List.of(Cause.FEATURES), List.of(Cause.FEATURES));
        assertThat(causes(Map.of("kit", "k2", "subject", "s2"))).containsOnly(List.of(Cause.SUBJECT, Cause.KIT));
        assertThat(causes(Map.of())).as("nothing that is known differs").containsOnly(List.of(Cause.SURROUNDINGS));
    }

    @Test
    void rulesAloneMakeNoExampleComeOutOtherwise() throws IOException {
        assertThat(causes(Map.of("rules", "r2"))).containsExactly(List.of(Cause.RULES), List.of(Cause.SURROUNDINGS));
    }

    @Test
    void aLostWaiverIsToBlameAloneForAFailureThatCountsNow() throws IOException {
        Path before = changed(run("before", "FAIL", "WAIVED", DIGESTS), audit -> {
            ((ObjectNode) audit.at("/examples/1")).put("waived", true);
            waiver(audit).put("state", "APPLIES");
        });
        Path after = run("after", "FAIL", "VIOLATED", DIGESTS);

        assertThat(RunDiff.between(before, after).changes())
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.causes()).containsExactly(Cause.WAIVERS));

        changed(after, audit -> waiver(audit).put("state", "EXPIRED"));
        assertThat(RunDiff.between(before, after).changes())
                .as("expired since")
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.causes()).containsExactly(Cause.WAIVERS));

        assertThat(RunDiff.between(run("before", "PASS", "CONFORMS", DIGESTS), after)
                        .changes())
                .as("a waiver lets nothing fail")
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.causes()).containsExactly(Cause.SURROUNDINGS));
    }

    private static ObjectNode waiver(ObjectNode audit) {
        return audit.putArray("waivers").addObject().put("rule", "R58").put("versions", "from 1");
    }

    @Test
    void morePlaysAreAReason() throws IOException {
        Path before = changed(run("before", "PASS", "CONFORMS", DIGESTS), audit -> audit.put("plays", 1));
        Path after = changed(run("after", "FAIL", "VIOLATED", DIGESTS), audit -> audit.put("plays", 3));

        assertThat(RunDiff.between(before, after).changes())
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.causes()).containsExactly(Cause.PLAYS));
    }

    @Test
    void aGateIsNotPassedByLookingAtLess() throws IOException {
        Path before = claiming("before", "CONFORMANT", true, "PASS", "CONFORMS");
        Path narrow = claiming("narrow", "PARTIAL", false, "", "NOT_SELECTED");

        RunDiff diff = RunDiff.between(before, narrow);
        assertThat(diff.changes().get(0).what()).isEqualTo("claim");
        assertThat(diff.of(Kind.REGRESSION))
                .singleElement()
                .satisfies(change -> assertThat(change.causes()).containsExactly(Cause.SELECTION));
        assertThat(diff.of(Kind.GONE))
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.causes()).containsExactly(Cause.SELECTION));
        assertThat(diff.exitCode()).isEqualTo(1);

        Path part = claiming("part", "PARTIAL", false, "PASS", "CONFORMS");
        assertThat(RunDiff.between(part, narrow).exitCode())
                .as("nothing was claimed before either")
                .isEqualTo(1);
        assertThat(RunDiff.between(narrow, part).exitCode())
                .as("more is looked at")
                .isZero();
    }

    private Path claiming(String name, String claim, boolean whole, String verdict, String rule) throws IOException {
        return changed(
                run(name, verdict, rule, DIGESTS),
                audit -> ((ObjectNode) audit.get("claim")).put("verdict", claim).put("whole", whole));
    }

    private static Path changed(Path run, Consumer<ObjectNode> change) throws IOException {
        Path file = run.resolve("audit.json");
        ObjectNode audit = (ObjectNode) JSON.readTree(file.toFile());
        change.accept(audit);
        Files.writeString(file, JSON.writeValueAsString(audit));
        return run;
    }

    @Test
    void whatOneOfTheRunsDoesNotSayMayBeTheReason() throws IOException {
        Path before = run("before", "PASS", "CONFORMS", DIGESTS);
        Path after = run("after", "FAIL", "CONFORMS", Map.of("kit", "k1", "features", "f1", "rules", "r1"));

        RunDiff diff = RunDiff.between(before, after);

        assertThat(diff.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.causes()).containsExactly(Cause.SUBJECT));
        assertThat(diff.foundations())
                .filteredOn(foundation -> foundation.state() == State.UNKNOWN)
                .extracting(Foundation::of)
                .containsExactly(Cause.SUBJECT);
    }

    /** Of the changed rule and then of the changed example, when these digests are others. */
    private List<List<Cause>> causes(Map<String, String> others) throws IOException {
        Map<String, String> digests = new TreeMap<>(DIGESTS);
        digests.putAll(others);
        return RunDiff.between(run("before", "PASS", "CONFORMS", DIGESTS), run("after", "FAIL", "VIOLATED", digests))
                .changes()
                .stream()
                .map(Change::causes)
                .toList();
    }

    @Test
    void theWorstComesFirst() throws IOException {
        RunDiff diff =
                RunDiff.between(run("before", "FAIL", "CONFORMS", DIGESTS), run("after", "PASS", "VIOLATED", DIGESTS));

        assertThat(diff.changes()).extracting(Change::kind).containsExactly(Kind.REGRESSION, Kind.IMPROVEMENT);
    }

    @Test
    void aRunWithoutAResultIsNotCompared() throws IOException {
        Path whole = run("before", "PASS", "CONFORMS", DIGESTS);
        Path incomplete = run("after", "PASS", "CONFORMS", DIGESTS);
        Files.writeString(incomplete.resolve("INCOMPLETE"), "");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("audit.json"), "{\"schema\": 2}");

        assertThatThrownBy(() -> RunDiff.between(whole, incomplete))
                .isInstanceOf(RunUnreadable.class)
                .hasMessageContaining("did not come to its end");
        assertThatThrownBy(() -> RunDiff.between(folder, whole)).isInstanceOf(RunUnreadable.class);
        assertThatThrownBy(() -> RunDiff.between(whole, other))
                .isInstanceOf(RunUnreadable.class)
                .hasMessageContaining("schema 1");
    }
}
