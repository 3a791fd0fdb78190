package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    @Test
    void listGivesEveryRuleALine() {
        Typed typed = Typed.command("rules", "list");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(typed.out().lines().filter(line -> line.matches("[RX]\\d\\d .*")))
                .hasSize(79);
        assertThat(typed.out())
                .startsWith("Edition 2019-01: 61 rules, and 18 properties of robustness")
                .containsPattern("(?m)^R58  must +PROH  observed  troubleshooting +built +An app that already holds");
    }

    @Test
    void listAnswersMachines() {
        JsonNode list = json(Typed.command("rules", "list", "--json"));

        assertThat(list.path("edition").textValue()).isEqualTo("2019-01");
        assertThat(list.path("rules")).hasSize(79);
        assertThat(list.path("rules").path(0).path("id").textValue()).isEqualTo("R01");
    }

    @Test
    void showTellsAllThereIsToKnow() {
        Typed typed = Typed.command("rules", "show", "r20");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(typed.out())
                .startsWith("R20  ")
                .contains("  must       ", "  should     ", "  class      precondition\n", "  evidence   negative\n")
                .contains("  platforms  ios normative, android by-analogy\n", "  reading    A7: ")
                .contains("  stands at  back-up-your-account-credentials P2 s1\n");
    }

    @Test
    void showAnswersMachines() {
        JsonNode rule = json(Typed.command("rules", "show", "--json", "R58"));

        assertThat(rule.path("id").textValue()).isEqualTo("R58");
        assertThat(rule.path("class").textValue()).isEqualTo("PROH");
        assertThat(rule.path("platforms").path("android").textValue()).isEqualTo("by-analogy");
        assertThat(rule.path("should").isNull()).isTrue();
        assertThat(rule.path("readings").path(0).path("id").textValue()).isEqualTo("A2");
        assertThat(rule.path("sentences")).hasSize(2);
        assertThat(rule.path("sentences").path(1).path("at").textValue())
                .isEqualTo("troubleshooting-backup-and-recovery-problems B4 s2");
        assertThat(rule.path("sentences").path(1).path("fingerprint").textValue())
                .hasSize(16);
    }

    @Test
    void anUnknownRuleIsAMistakeWithAnOffer() {
        Typed typed = Typed.command("rules", "show", "R085");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).isEqualTo("No rule R085 in features/rules.yaml. Did you mean R58?\n");
    }

    @Test
    void traceNamesTheGapsOfAnotherDocument(@TempDir Path folder) throws IOException {
        Path article = Files.writeString(folder.resolve("boats.md"), "# Boats\n\nRow hard. Row\u001b[31m on.\n");

        Typed typed = Typed.command("rules", "trace", article.toString());

        assertThat(typed.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(typed.out())
                .contains("  line   3  P1 s1       GAP          Row hard.\n", "3 sentences: 0 carry 0 rules")
                .contains("  removed    The sentence of R01 at ", "  added      The sentence at 'boats P1 s1' (line 3)")
                .endsWith("No sentence of it is known: is this the document of edition 2019-01?\n")
                .doesNotContain("\u001b");
    }

    @Test
    void traceAnswersMachines(@TempDir Path folder) throws IOException {
        Path article = Files.writeString(folder.resolve("boats.md"), "Row hard.\n");

        Typed typed = Typed.command("rules", "trace", article.toString(), "--json");
        JsonNode trace = json(typed);

        assertThat(typed.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(trace.path("document").textValue()).isEqualTo(article.toString());
        assertThat(trace.path("sentences")).hasSize(1);
        assertThat(trace.path("sentences").path(0).path("at").textValue()).isEqualTo("start P1 s1");
        assertThat(trace.path("sentences").path(0).path("text").textValue()).isEqualTo("Row hard.");
        assertThat(trace.path("gaps").findValuesAsText("kind"))
                .contains("removed", "added")
                .hasSize(92);
    }

    @Test
    void traceRefusesWhatItCannotRead(@TempDir Path folder) {
        Typed missing =
                Typed.command("rules", "trace", folder.resolve("none.md").toString());
        Typed directory = Typed.command("rules", "trace", folder.toString());

        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).endsWith("none.md is not there: expected a Markdown document\n");
        assertThat(directory.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(directory.err()).endsWith(" is a folder: expected a Markdown document\n");
    }

    @Test
    void coverageListsTheExamplesOfEveryRule(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("existing.feature"), CoverageTest.FEATURE);

        Typed typed = Typed.command("rules", "coverage", "--features", folder.toString());

        assertThat(typed.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(typed.out())
                .containsPattern("(?m)^R58  built     3 examples  An app that already holds accounts does not restore$")
                .contains("       existing.feature:6  one account is in the way\n")
                .contains("Gaps: ", "  features/rules.yaml, R60: It is said to be built, ")
                .contains("/existing.feature:16: No rule @R85 in features/rules.yaml. Did you mean @R58?\n")
                .containsPattern("\\. \\d+ step definitions for 5 examples: \\d+\\.\\d\\d for each\\. ");
    }

    @Test
    void coverageAnswersMachines(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("existing.feature"), CoverageTest.FEATURE);

        JsonNode coverage = json(Typed.command("rules", "coverage", "--json", "--features", folder.toString()));

        assertThat(coverage.path("rules")).hasSize(79);
        assertThat(coverage.path("rules").path(57).path("id").textValue()).isEqualTo("R58");
        assertThat(coverage.path("rules").path(57).path("examples")).hasSize(3);
        assertThat(coverage.path("rules").path(57).path("status").textValue()).isEqualTo("built");
        JsonNode ios = coverage.path("rules").path(57).path("platforms").path("ios");
        assertThat(ios.path("standing").textValue()).isEqualTo("normative");
        assertThat(ios.path("stated")).hasSize(3);
        assertThat(coverage.path("gaps")).isNotEmpty();
    }

    @Test
    void coverageLooksAtTheKitsOwnFeaturesUnlessToldOtherwise() {
        assertThat(Typed.command("rules", "coverage").out().lines().filter(line -> line.matches("[RX]\\d\\d .*")))
                .hasSize(79);
    }

    @Test
    void coverageRefusesWhatItCannotRead(@TempDir Path folder) throws IOException {
        Typed missing = Typed.command(
                "rules", "coverage", "--features", folder.resolve("none").toString());
        Files.writeString(folder.resolve("bad.feature"), "Feature: x\n  Example: y\n    Given a boat\n    Bad");
        Typed bad = Typed.command("rules", "coverage", "--features", folder.toString());

        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).endsWith("none' is not one\n");
        assertThat(bad.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(bad.err()).contains("bad.feature is not a feature that can be read: (4:5)");
    }

    private static JsonNode json(Typed typed) {
        assertThat(typed.err()).isEmpty();
        try {
            return new ObjectMapper().readTree(typed.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError("expected JSON but was: " + typed.out(), e);
        }
    }
}
