package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    private static final String FAULTY = "dev.lifeboat.selfcheck.mutant.FaultyApp";

    @TempDir
    Path home;

    @Test
    void theCorrectAppPassesAndTheFaultyOneIsCaughtAndExplained() throws IOException {
        Path folder = home.resolve("demo");

        Typed typed = Typed.command("demo", "--out", folder.toString());

        assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(typed.out())
                .contains("The correct app", ": all passed.")
                .contains("one fault planted: it restores beside a personal account")
                .contains("R58. With a single account of any kind in the app, recovery is refused.")
                .containsPattern("Expected +the recovery to be refused")
                .containsPattern("Seen +the app says that it recovered")
                .containsPattern("Caught +on ios and android")
                .contains(folder.resolve("reference/allure/index.html").toString())
                .contains(folder.resolve("faulty/allure/index.html").toString());
        JsonNode reference = audit(folder.resolve("reference"));
        JsonNode faulty = audit(folder.resolve("faulty"));
        assertThat(reference.at("/examples").findValuesAsText("verdict"))
                .isNotEmpty()
                .containsOnly("PASS");
        assertThat(failed(faulty))
                .containsExactly(
                        "troubleshooting/accounts-in-the-way/one-personal-account-is-in-the-way@ios",
                        "troubleshooting/accounts-in-the-way/one-personal-account-is-in-the-way@android");
        assertThat(faulty.at("/subject/product").asText()).contains("restores beside a personal account");
        assertThat(folder.resolve("faulty/summary.md")).content().contains("--implementation " + FAULTY);
        assertThat(folder.resolve("reference/allure/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("faulty/allure/index.html")).isNotEmptyFile();
    }

    @Test
    void theFaultyAppCanBeRunLikeAnyOther() {
        Typed typed = Typed.command(
                "run",
                "--implementation",
                FAULTY,
                "--rules",
                "R58",
                "--platform",
                "ios",
                "--out",
                home.resolve("again").toString());

        assertThat(typed.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(typed.out()).contains("one-personal-account-is-in-the-way@ios");
    }

    @Test
    void refusesAFolderOfOtherThingsBeforeItBegins() throws IOException {
        Path file = Files.createDirectories(home.resolve("demo/faulty")).resolve("diary");
        Files.writeString(file, "Dear diary");

        Typed typed = Typed.command("demo", "--out", home.resolve("demo").toString());

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("holds other things than a run");
        assertThat(home.resolve("demo/reference")).doesNotExist();
        assertThat(file).hasContent("Dear diary");
    }

    private static List<String> failed(JsonNode audit) {
        List<String> ids = new ArrayList<>();
        for (JsonNode example : audit.at("/examples")) {
            if (example.at("/verdict").asText().equals("FAIL")) {
                ids.add(example.at("/id").asText());
            }
        }
        return ids;
    }

    private static JsonNode audit(Path run) throws IOException {
        return new ObjectMapper().readTree(run.resolve("audit.json").toFile());
    }
}
