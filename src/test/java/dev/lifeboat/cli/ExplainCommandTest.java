package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @Test
    void explainsWhatARuleIsAndHowItIsJudged() {
        Typed typed = Typed.command("explain", "r58");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out())
                .startsWith("R58  An app that already holds accounts does not restore\n")
                .contains("  must: the text states it: breaking it makes a product non-conformant\n")
                .contains("  #troubleshooting-backup-and-recovery-problems: bullet 4, sentence 2\n")
                .contains("\n  A2  Which existing accounts keep the app from restoring?\n      Any account, ")
                .contains("  observed: seen from outside: in stores, at providers or in traffic\n")
                .containsPattern("  one third-party account is in the way\n"
                        + "      features/troubleshooting/accounts-in-the-way.feature:\\d+\n")
                .containsOnlyOnce("  the recovery is refused because accounts exist\n")
                .containsOnlyOnce("  once its accounts are removed, the same recovery works\n")
                .contains("\nWhat breaks it\n  an app that ", "      R58-restores-beside-personal\n")
                .doesNotContain("Ana's old phone has backed up")
                .endsWith("  lifeboat run --rules R58\n");
    }

    @Test
    void tellsTheDerivedPartFromTheStated() {
        assertThat(Typed.command("explain", "R20").out())
                .contains("  Derived from it (should): ")
                .contains("  the stored bytes alone show no secret (should)\n");
    }

    @Test
    void aPropertyOfRobustnessStandsNowhere() {
        assertThat(Typed.command("explain", "X06").out()).contains("  Nowhere: the source is silent on it.\n");
    }

    @Test
    void answersMachines() throws IOException {
        JsonNode rule = new ObjectMapper()
                .readTree(Typed.command("explain", "R58", "--json").out());

        assertThat(rule.path("id").textValue()).isEqualTo("R58");
        assertThat(rule.path("level").textValue()).isEqualTo("must");
        assertThat(rule.path("standsAt")).hasSize(2);
        JsonNode second = rule.path("standsAt").path(1);
        assertThat(second.path("at").textValue()).isEqualTo("troubleshooting-backup-and-recovery-problems B4 s2");
        assertThat(second.path("block").textValue()).isEqualTo("bullet 4");
        assertThat(second.path("sentence").intValue()).isEqualTo(2);
        assertThat(rule.path("readings").path(0).path("id").textValue()).isEqualTo("A2");
        assertThat(rule.path("evidence").textValue()).isEqualTo("observed");
        assertThat(rule.path("examples")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(rule.path("examples").path(0).path("place").textValue())
                .startsWith("features/troubleshooting/accounts-in-the-way.feature:");
        assertThat(rule.path("looksAt").toString()).contains("the recovery is refused because accounts exist");
        assertThat(rule.path("breaks"))
                .extracting(fault -> fault.path("mutant").textValue())
                .contains("R58-restores-beside-personal");
        assertThat(rule.path("should").isNull()).isTrue();
        assertThat(rule.path("command").textValue()).isEqualTo("lifeboat run --rules R58");
    }

    @Test
    void looksAtOtherFeaturesWhenTold(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("existing.feature"), CoverageTest.FEATURE);

        assertThat(Typed.command("explain", "R59", "--features", folder.toString())
                        .out())
                .contains("  nothing changes\n      " + folder + "/existing.feature:18\n")
                .endsWith("  lifeboat run --rules R59 --features '" + folder + "'\n");
        assertThat(Typed.command("explain", "R05", "--features", folder.toString())
                        .out())
                .contains("\nExamples\n  None among these features.\n")
                .doesNotContain("To run it");
    }

    @Test
    void anUnknownRuleIsAMistakeWithAnOffer() {
        Typed typed = Typed.command("explain", "R085");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).isEqualTo("No rule R085 in features/rules.yaml. Did you mean R58?\n");
    }
}
