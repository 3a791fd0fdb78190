package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class DiffCommandTest {

    private Path folder;
    private String reference;

    @BeforeAll
    void runTheReference(@TempDir Path home) {
        folder = home;
        reference = run("reference", "--rules", "R58");
    }

    private String run(String name, String... options) {
        String out = folder.resolve(name).toString();
        List<String> words = new ArrayList<>(List.of("run", "--platform", "ios", "--out", out));
        words.addAll(List.of(options));
        Typed typed = Typed.command(words.toArray(String[]::new));
        assertThat(typed.exitCode()).as(typed.err()).isIn(ExitCode.OK, ExitCode.FINDING);
        return out;
    }

    @Test
    void anotherAppIsToBlameForWhatIsWorse() throws IOException {
        String flawed = run("flawed", "--rules", "R58", "--implementation", MergeCommandTest.Flawed.class.getName());

        Typed diff = Typed.command("diff", reference, flawed);

        assertThat(diff.exitCode()).as(diff.err()).isEqualTo(ExitCode.FINDING);
        assertThat(diff.out())
                .contains("Not the same: subject (digest)")
                .contains("The same: rules (digest), features (digest), kit (digest)")
                .contains("Regressions: ")
                .contains("R58@ios: CONFORMS -> VIOLATED (subject)")
                .contains("PASS -> FAIL (subject)", "Expected the recovery to be refused");
        JsonNode json = new ObjectMapper()
                .readTree(Typed.command("diff", "--json", reference, flawed).out());
        assertThat(json.at("/changes/0/kind").asText()).isEqualTo("REGRESSION");
        assertThat(json.at("/changes/0/causes/0").asText()).isEqualTo("SUBJECT");

        Typed mended = Typed.command("diff", flawed, reference);
        assertThat(mended.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(mended.out()).contains("Better than before: ").doesNotContain("Regressions");
    }

    @Test
    void otherFeaturesAreToBlameForWhatIsJudgedOtherwise() throws IOException {
        Path features = Files.createDirectories(folder.resolve("features"));
        Path feature = features.resolve("mine.feature");
        String text = """
                Feature: Mine
                  @R04
                  Rule: Another device can bring the accounts back
                    Example: mine
                      Given Ana's old phone has backed up these accounts
                        | ACCOUNT | KIND        | USER |
                        | Harbour | third-party | ana  |
                      When Ana recovers on the new phone
                      Then the new phone now shows these accounts
                        | ACCOUNT | KIND        | USER |
                        | Harbour | third-party | ana  |
                """;
        Files.writeString(feature, text);
        String before = run("before", "--features", features.toString(), "--rules", "R04");
        Files.writeString(feature, text.replaceFirst("(?s)(.*)Harbour", "$1Lantern"));
        String after = run("after", "--features", features.toString(), "--rules", "R04");

        Typed diff = Typed.command("diff", before, after);

        assertThat(diff.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(diff.out())
                .contains("Not the same: features (digest)\n")
                .contains("mine/mine@ios: PASS -> FAIL (features)");
    }

    @Test
    void twoRunsOfTheSameAreAlike() {
        Typed diff = Typed.command("diff", reference, run("again", "--rules", "R58"));

        assertThat(diff.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(diff.out()).doesNotContain("Not the same").contains(" examples came out alike.");
    }

    @Test
    void anotherSelectionIsSeenAndSaid() {
        Typed diff = Typed.command("diff", reference, run("other", "--rules", "R60", "--seed", "2"));

        assertThat(diff.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(diff.out())
                .contains("Not the same: selection (examples) ", ", seed 1 -> 2")
                .contains("Not judged any more: ", "Judged for the first time: ")
                .contains("R58@ios: CONFORMS -> NOT_SELECTED (selection or surroundings)");
    }

    @Test
    void whatIsLookedAtNoMoreIsToldTogether() {
        String wide = run(
                "wide",
                "--tags",
                "@R58 or @R60 or @R22 or @R04 or @R05 or @R10 or @R36 or @R41 or @R50 or @R54 or @R59");

        Typed diff = Typed.command("diff", wide, reference);

        assertThat(diff.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(diff.out())
                .containsPattern("  [1-9][0-9] examples: PASS -> not there \\(selection\\); --json names them\n")
                .containsPattern("  [0-9]+ rules: CONFORMS -> NOT_SELECTED \\(selection\\)\n    R04@ios R05@ios ")
                .doesNotContain("(surroundings)");
        assertThat(diff.out().lines().count()).isLessThan(25);
    }

    @Test
    void whatIsNoRunIsAMistakeAndWhatIsUnfinishedIsInconclusive() throws IOException {
        assertThat(Typed.command("diff", reference, folder.resolve("absent").toString())
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        Path unfinished = Files.createDirectories(folder.resolve("unfinished"));
        Files.writeString(unfinished.resolve("run.ndjson"), "");

        Typed typed = Typed.command("diff", reference, unfinished.toString());

        assertThat(typed.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(typed.err()).contains("did not come to its end");
    }
}
