package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
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
        writeAFeatureThatFails();
        Path out = folder.resolve("out");

        Typed typed = ownFeatures("--out", out.toString());

        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.FINDING);
        assertThat(typed.out())
                .contains("FAIL", "missing Lantern (third-party, ana)", "mine.feature:4", "again: ./lifeboat run");
    }

    private void writeAFeatureThatFails() throws IOException {
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
    }

    @Test
    void aWaivedFailureCountsForNothingAndStandsFirst() throws IOException {
        writeAFeatureThatFails();
        Path waivers = waivers("R04", "9999-12-31");
        Path out = folder.resolve("out");

        Typed typed = ownFeatures("--waivers", waivers.toString(), "--out", out.toString());

        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.OK);
        assertThat(typed.out())
                .contains("waiver of R04 on both platforms, until 9999-12-31: waives 1 failed example", "FAIL, waived")
                .contains("--waivers " + waivers);
        assertThat(out.resolve("summary.md")).content().contains("## Waivers");
    }

    @Test
    void anExpiredAStaleAndAnUnmatchedWaiverAreFourAndNamed() throws IOException {
        writeAFeatureThatFails();
        String out = folder.resolve("out").toString();

        Typed expired = ownFeatures("--waivers", waivers("R04", "2000-01-01").toString(), "--out", out);
        assertThat(expired.exitCode()).as(expired.err()).isEqualTo(ExitCode.WAIVER);
        assertThat(expired.out()).contains("waiver of R04", "EXPIRED: its last day was 2000-01-01");

        Typed unmatched = ownFeatures("--waivers", waivers("R05", "9999-12-31").toString(), "--out", out);
        assertThat(unmatched.exitCode())
                .as("a failure that is not waived is worse")
                .isEqualTo(ExitCode.FINDING);
        assertThat(unmatched.out()).contains("waiver of R05", "MATCHES NOTHING: no example of R05 runs");

        Typed stale = Typed.command(
                "run",
                "--rules",
                "R60",
                "--waivers",
                waivers("R60", "9999-12-31").toString(),
                "--out",
                out);
        assertThat(stale.exitCode()).as(stale.err()).isEqualTo(ExitCode.WAIVER);
        assertThat(stale.out()).contains("waiver of R60", "STALE: nothing that it is about failed");
    }

    @Test
    void aWaiverForOtherVersionsIsFourWhereTheViolationIsAllThatItIsAbout() throws IOException {
        writeAFeatureThatFails();
        Path waivers = waivers("R04", "9999-12-31");
        Files.writeString(waivers, Files.readString(waivers).replace("\"0\"", "\"1000\""));

        Typed elsewhere = ownFeatures(
                "--waivers", waivers.toString(), "--out", folder.resolve("out").toString());

        assertThat(elsewhere.exitCode()).as(elsewhere.err()).isEqualTo(ExitCode.WAIVER);
        assertThat(elsewhere.out()).contains("waiver of R04", "MATCHES NOTHING: it is for versions from 1000");
    }

    @Test
    void theSealNamesThePlanAsTheLogDoes() throws IOException {
        Path out = folder.resolve("out");
        Typed.command("run", "--rules", "R60", "--platform", "ios", "--out", out.toString());

        ObjectMapper json = new ObjectMapper();
        String plan = json.readTree(
                        Files.readAllLines(out.resolve("run.ndjson")).get(0))
                .findPath("plan")
                .asText();
        JsonNode envelope = json.readTree(out.resolve("manifest.sig").toFile());
        JsonNode statement =
                json.readTree(Base64.getDecoder().decode(envelope.at("/payload").asText()));
        assertThat(plan).hasSize(64);
        assertThat(json.readTree(out.resolve("manifest.json").toFile())
                        .at("/digests/plan")
                        .asText())
                .isEqualTo(plan);
        assertThat(statement.at("/predicate/configuration"))
                .anySatisfy(resource -> assertThat(resource.toString()).contains("\"plan\"", plan));
    }

    private Typed ownFeatures(String... more) {
        return Typed.command(Stream.of(
                        Stream.of("run", "--features", folder.toString(), "--rules", "R04", "--platform", "ios"),
                        Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private Path waivers(String rule, String expires) throws IOException {
        return Files.writeString(folder.resolve("waivers.yaml"), """
                waivers:
                  - rule: %s
                    versions: {from: "0"}
                    reason: It is being mended.
                    owner: Keys team
                    link: https://harbour.example/KEYS-17
                    expires: %s
                """.formatted(rule, expires));
    }

    @Test
    void refusesWaiversThatItCannotRead() throws IOException {
        Path waivers = waivers("R58", "soon");
        Path out = folder.resolve("never");

        Typed typed = Typed.command("run", "--waivers", waivers.toString(), "--out", out.toString());

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("waivers.yaml:7: expires: expected the last day on which it holds");
        assertThat(out).doesNotExist();
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
