package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @TempDir
    Path folder;

    @Test
    void judgesASelectionAndSaysWhereTheReportsAre() throws IOException {
        Path out = folder.resolve("a run");

        Typed typed = Typed.command("run", "--rules", "R60", "--platform", "ios", "--out", out.toString());

        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.OK);
        assertThat(typed.out()).startsWith("PARTIAL").contains("iOS: 61 rules: 1 conforms", "summary.md");
        JsonNode audit = new ObjectMapper().readTree(out.resolve("audit.json").toFile());
        assertThat(audit.at("/claim/verdict").asText()).isEqualTo("PARTIAL");
        assertThat(audit.at("/examples").size()).isGreaterThanOrEqualTo(2);
        audit.at("/examples")
                .forEach(example -> assertThat(example.at("/verdict").asText()).isEqualTo("PASS"));
    }

    @Test
    void runsFeaturesOfTheUsersOwnAndRepeatsTheirFolderInTheReport() throws IOException {
        Files.writeString(folder.resolve("mine.feature"), """
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
                        | Lantern | third-party | ana  |
                """);
        Path out = folder.resolve("out");

        Typed typed = Typed.command(
                "run", "--features", folder.toString(), "--rules", "R04", "--platform", "ios", "--out", out.toString());

        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.FINDING);
        assertThat(typed.out())
                .contains("FAIL", "missing Lantern (third-party, ana)", "mine.feature:4", "again: ./lifeboat run");
    }

    @Test
    void refusesWhatItCannotRunBeforeAnythingIsWritten() {
        Path out = folder.resolve("never");
        for (List<String> wrong : List.of(
                List.of("--rules", "R085"),
                List.of("--platform", "iso"),
                List.of("--tags", "(("),
                List.of("--tags", "@nobody"),
                List.of("--features", folder.resolve("absent").toString()),
                List.of("--features", folder.toString()),
                List.of("--implementation", "com.acme.Absent"),
                List.of("--implementation", "java.lang.String"),
                List.of("--classpath", folder.resolve("absent.jar").toString(), "--implementation", "com.acme.Absent"),
                List.of("--parallel", "0"),
                List.of("--seed", "many"),
                List.of("--paralel", "2"))) {
            Typed typed = Typed.command(Stream.of(List.of("run", "--out", out.toString()), wrong)
                    .flatMap(List::stream)
                    .toArray(String[]::new));

            assertThat(typed.exitCode()).as("%s: %s", wrong, typed.err()).isEqualTo(ExitCode.USAGE);
            assertThat(typed.err()).as("%s", wrong).isNotBlank().doesNotContain("\tat ", "Exception");
            assertThat(typed.out()).as("%s", wrong).isEmpty();
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void namesTheNearestKnownWord() {
        assertThat(Typed.command("run", "--rules", "R085").err()).contains("Did you mean R58?");
        assertThat(Typed.command("run", "--platform", "iso").err()).contains("Did you mean ios?");
        assertThat(Typed.command("run", "--paralel", "2").err()).contains("--parallel");
    }

    @Test
    void refusesFeaturesThatAreNotFitToRunWithThePlaceOfEachMistake() throws IOException {
        Files.writeString(folder.resolve("unfit.feature"), """
                Feature: Unfit
                  @R98
                  Rule: Unknown
                    Example: one
                      Given nothing at all
                      When Ana recover on the new phone
                """);

        Typed typed = Typed.command("run", "--features", folder.toString());

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err())
                .contains("unfit.feature:2", "@R98", "unfit.feature:5", "unfit.feature:6")
                .contains("The nearest is '{person} recovers on {phone}{manner}'");
    }

    @Test
    void refusesAnOutputFolderThatHoldsOtherThings() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "irreplaceable");

        Typed typed = Typed.command("run", "--rules", "R60", "--out", folder.toString());

        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains(folder.toString());
        assertThat(folder.resolve("thesis.txt")).hasContent("irreplaceable");
    }

    @Test
    void helpShowsTheOptionsAndAnExample() {
        Typed typed = Typed.command("run", "--help");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(typed.out()).contains("--rules", "--strict", "Exit code", "lifeboat run --rules R58,R60");
    }
}
