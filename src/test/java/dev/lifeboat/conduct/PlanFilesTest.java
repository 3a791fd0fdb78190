package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lifeboat.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that a run is told to go by and that mean no good, and plans that would prove nothing. */
class PlanFilesTest {

    private static final String FEATURE = """
            Feature: A small one

              @R58
              Rule: An app that already holds accounts does not restore

                Example: %s
                  Given her new phone is offline
                  When Ana looks at the new phone
                  Then the new phone still shows no account
            """;

    private static final String WAIVER = """
            waivers:
              - rule: %s
                reason: %s
                owner: Ana
                link: https://harbour.example/1
                expires: 2099-12-31
            """;

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    static Stream<Arguments> waivers() {
        String laughs = "a: &a [x, x]\n"
                + "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
                + "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n"
                + "waivers: [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n";
        return Stream.of(
                arguments("billion laughs", laughs, "waivers.yaml:"),
                arguments(
                        "a tag that makes an object",
                        "waivers: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:9/\"]]\n",
                        "waivers.yaml:"),
                arguments("nested a hundred thousand deep", "[".repeat(100_000) + "]".repeat(100_000), "waivers.yaml"),
                arguments(
                        "an external entity",
                        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w>&e;</w>",
                        "waivers.yaml:"),
                arguments("the same member twice", WAIVER.formatted("R58\n    rule: R59", "None"), "waivers.yaml:3"),
                arguments(
                        "a rule of two lines",
                        WAIVER.formatted("\"R58\\r\\nR59\"", "None"),
                        "such as R58, not 'R58 R59'"),
                arguments("a way out as a rule", WAIVER.formatted("../../R58", "None"), "such as R58, not '../../R58'"),
                arguments("nothing", "", "is empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waivers")
    void noFileOfWaiversDoesMoreThanBeRejected(String name, String yaml, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("waivers.yaml"), yaml);

        assertRejected(message, "--rules", "R58", "--waivers", file.toString());

        assertThat(said.toString().lines().count()).isLessThan(20);
        assertThat(said.toString()).doesNotContain("root:");
    }

    @Test
    void anExampleTwiceIsRejected() throws IOException {
        Files.createDirectories(folder.resolve("features"));
        String example = FEATURE.substring(FEATURE.indexOf("    Example"));
        Files.writeString(
                folder.resolve("features/small.feature"),
                FEATURE.formatted("a phone") + example.formatted("a phone") + example.formatted("a phone 2"));

        assertRejected("Another example of this file is called 'a phone 2', too", "--features", folder + "/features");
    }

    @Test
    void aStepThatNobodyDefinedIsRejectedBeforeAnythingRuns() throws IOException {
        Files.writeString(
                folder.resolve("small.feature"), FEATURE.formatted("a phone").replace("is offline", "is levitating"));

        assertRejected("No step says 'her new phone is levitating'", "--features", folder.toString());
    }

    @Test
    void aFolderWithoutAFeatureIsRejected() {
        assertRejected("There is no .feature file in", "--features", folder.toString());
    }

    @Test
    void aFeatureWithoutAnExampleIsRejected() throws IOException {
        Files.writeString(folder.resolve("small.feature"), "Feature: Nothing\n");

        assertRejected("none of the 0 examples", "--features", folder.toString());
    }

    static Stream<Arguments> selections() {
        return Stream.of(
                arguments("an unknown tag", List.of("--tags", "@R58 and not @shuold"), "--tags names @shuold"),
                arguments("only an unknown tag", List.of("--tags", "@nobody"), "--tags names @nobody"),
                arguments("an unknown rule", List.of("--rules", "R85"), "No rule R85"),
                arguments("no such expression", List.of("--tags", "@R58 and ("), "--tags expects an expression"),
                arguments(
                        "nothing matches",
                        List.of("--rules", "R58", "--tags", "@X06"),
                        "Nothing matches the selection"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("selections")
    void aSelectionThatProvesNothingIsRejected(String name, List<String> words, String message) {
        assertRejected(message, words.toArray(String[]::new));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFeatureWithALineBreakInItsNameIsRejected() throws IOException {
        Files.writeString(folder.resolve("small\r\nPASS.feature"), FEATURE.formatted("a phone"));

        assertRejected("holds a line break", "--features", folder.toString());
        assertThat(said.toString().lines()).noneMatch(line -> line.startsWith("PASS"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFeatureThatLeadsOutOfItsFolderIsRejected() throws IOException {
        Path outside = Files.writeString(folder.resolve("secret.txt"), "swordfish\n");
        Path features = Files.createDirectories(folder.resolve("features"));
        Files.writeString(features.resolve("small.feature"), FEATURE.formatted("a phone"));
        Files.createSymbolicLink(features.resolve("other.feature"), outside);

        assertRejected("is a link that leads out of the folder", "--features", features.toString());
        assertThat(said.toString()).doesNotContain("swordfish");
    }

    /** Whatever an example is called, its evidence lies where all evidence lies. */
    @Test
    void aTitleThatIsAWayOutLeadsNowhere() throws IOException {
        Path features = Files.createDirectories(folder.resolve("features"));
        Files.writeString(features.resolve("small.feature"), FEATURE.formatted("../../../outside\u2028 <b>x</b>"));
        Path out = folder.resolve("run");

        execute("run", "--features", features.toString(), "--platform", "ios", "--out", out.toString());

        assertThat(out.resolve("evidence/small/outside-b-x-b@ios.ndjson")).isRegularFile();
        assertThat(tree()).allMatch(path -> path.startsWith("features") || path.startsWith("run"));
    }

    /** A run is data, too: what its log names is not looked for elsewhere. */
    @Test
    void aLogThatNamesAnotherFileAsEvidenceIsNotFollowed() throws IOException {
        Path run = folder.resolve("run");
        execute("run", "--rules", "R21", "--platform", "ios", "--out", run.toString());
        Files.writeString(folder.resolve("secret.txt"), "swordfish\n");
        Path log = run.resolve("run.ndjson");
        Files.writeString(log, Files.readString(log).replaceAll("evidence/[^\"]*ndjson", "../secret.txt"));
        said.getBuffer().setLength(0);

        assertThat(execute("judge", run.toString())).isEqualTo(3);

        assertThat(said.toString()).contains("names a file as its evidence that no run writes");
        assertThat(said.toString()).doesNotContain("swordfish");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aRunThatIsNoneIsNotReadAsOne(String file, String content) throws IOException {
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.writeString(run.resolve(file), content);

        for (List<String> command : List.of(
                List.of("judge", run.toString()),
                List.of("verify", run.toString()),
                List.of("diff", run.toString(), run.toString()),
                List.of(
                        "merge",
                        run.toString(),
                        "--out",
                        folder.resolve("merged").toString()))) {
            assertThat(execute(command.toArray(String[]::new)))
                    .as(command.get(0))
                    .isIn(1, 2, 3);
        }
        assertThat(said.toString()).doesNotContain("Internal error");
        assertThat(tree()).allMatch(path -> path.equals("run") || path.startsWith("run/"));
    }

    static Stream<Arguments> broken() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000) + "\n";
        return Stream.of("run.ndjson", "manifest.json", "audit.json")
                .flatMap(file -> Stream.of("", "{}\n", "null\n", "{\"a\":1e999999999}\n", deep)
                        .map(content -> arguments(file, content)));
    }

    private void assertRejected(String message, String... words) {
        Path out = folder.resolve("run");
        TreeSet<String> before = tree();
        List<String> command = new ArrayList<>(List.of("run", "--out", out.toString()));
        command.addAll(Arrays.asList(words));

        assertThat(execute(command.toArray(String[]::new))).isEqualTo(2);

        assertThat(said.toString()).contains(message);
        assertThat(tree()).isEqualTo(before);
    }

    private int execute(String... words) {
        return Main.execute(new PrintWriter(said), new PrintWriter(said), words);
    }

    private TreeSet<String> tree() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
