package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the documentation tells people to type is understood. */
class RecipesTest {

    private static final ObjectMapper YAML = new YAMLMapper();

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");

    /** In a block of code, the program and what is said to it. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^(?: {4}|.*\\b)(?:\\./|lifeboat/)?lifeboat ((?:[a-z]|--[a-z]).*)$");

    /** A line of a recipe, and the page it stands on. */
    record Said(String page, String line) {

        /** Up to what belongs to the shell, or to the reader: two spaces begin a remark. */
        String[] words() {
            List<String> words = new ArrayList<>();
            Matcher word =
                    Pattern.compile("\\G ?((?:\"[^\"]*\"|[^\\s\"'|;&>\\\\])+)").matcher(line);
            while (word.find()) {
                words.add(word.group(1).replace("\"", ""));
            }
            return words.toArray(String[]::new);
        }

        @Override
        public String toString() {
            return page + ": lifeboat " + line;
        }
    }

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("reports/README.md")));
        try (DirectoryStream<Path> docs = Files.newDirectoryStream(Path.of("docs"), "*.md")) {
            docs.forEach(pages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in fences, and lines that are set in by four spaces. */
    private static Stream<String> code(Path page) {
        return Stream.concat(
                FENCED.matcher(text(page)).results().map(block -> block.group(2)),
                text(page).lines().filter(line -> line.startsWith("    ")));
    }

    static Stream<Said> commands() {
        return pages().stream()
                .flatMap(page -> code(page)
                        .flatMap(block -> COMMAND.matcher(block).results())
                        .map(command -> new Said(page.toString(), command.group(1))))
                .distinct();
    }

    private static Stream<JsonNode> yaml(String page) {
        return FENCED.matcher(text(Path.of(page)))
                .results()
                .filter(block -> block.group(1).equals("yaml"))
                .map(block -> {
                    try {
                        return YAML.readTree(block.group(2));
                    } catch (IOException e) {
                        throw new AssertionError(page + " has a block that is no YAML: " + e.getMessage(), e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isAcceptedByTheCommandLine(Said said) {
        assertThatCode(() -> new CommandLine(new Main()).parseArgs(said.words()))
                .as(String.join(" ", said.words()))
                .doesNotThrowAnyException();
    }

    @Test
    void theyStandOnManyPages() {
        assertThat(commands().map(Said::page).distinct()).hasSizeGreaterThan(5);
        assertThat(commands().map(said -> said.words()[0]).distinct())
                .contains("run", "merge", "verify", "judge", "diff", "adapter", "self-check", "demo");
    }

    @Test
    void aMistakeInOneWouldBeNoticed() {
        assertThatCode(() -> new CommandLine(new Main()).parseArgs(new Said("", "run --shards 1/3  of them").words()))
                .hasMessageContaining("--shards");
    }

    @Test
    void everyBlockOfYamlIsOne() {
        assertThat(Stream.of("docs/ci.md", "docs/scale.md").flatMap(RecipesTest::yaml))
                .hasSizeGreaterThan(4)
                .allSatisfy(block -> assertThat(block.isObject()).isTrue());
    }

    /** Kubernetes does not tell a pod how many there are. */
    @Test
    void theIndexedJobSaysHowManyPodsItHas() {
        JsonNode job = yaml("docs/scale.md")
                .filter(block -> block.path("kind").asText().equals("Job"))
                .findFirst()
                .orElseThrow();
        JsonNode total = job.at("/spec/template/spec/containers/0/env/0");

        assertThat(job.at("/spec/completionMode").asText()).isEqualTo("Indexed");
        assertThat(total.path("name").asText()).isEqualTo("LIFEBOAT_SHARD_TOTAL");
        assertThat(total.path("value").asText())
                .isEqualTo(job.at("/spec/completions").asText());
    }

    /** Whatever the parts leave has to be writable for the user of the image, and be where the merge looks for it. */
    @Test
    void theJobsWriteAsTheUserOfTheImageToOneVolumeThatManyPodsShare() {
        JsonNode claim = yaml("docs/scale.md")
                .filter(block -> block.path("kind").asText().equals("PersistentVolumeClaim"))
                .findFirst()
                .orElseThrow();
        List<JsonNode> jobs = yaml("docs/scale.md")
                .filter(block -> block.path("kind").asText().equals("Job"))
                .toList();

        assertThat(claim.at("/spec/accessModes/0").asText()).isEqualTo("ReadWriteMany");
        assertThat(jobs).hasSize(2).allSatisfy(job -> {
            JsonNode pod = job.at("/spec/template/spec");
            String user = pod.at("/securityContext/runAsUser").asText();
            assertThat(text(Path.of("docs/container.md"))).contains("--uid " + user + " ");
            assertThat(pod.at("/securityContext/fsGroup").asText()).isEqualTo(user);
            assertThat(pod.at("/volumes/0/persistentVolumeClaim/claimName")).isEqualTo(claim.at("/metadata/name"));
            assertThat(pod.at("/restartPolicy").asText()).isEqualTo("Never");
        });
    }

    @Test
    void aVerdictIsNoFailureOfThePodAndAWrongCommandLineEndsTheJob() {
        JsonNode job = yaml("docs/scale.md")
                .filter(block -> block.path("kind").asText().equals("Job"))
                .findFirst()
                .orElseThrow();

        assertThat(job.at("/spec/podFailurePolicy/rules/0/action").asText()).isEqualTo("FailJob");
        assertThat(job.at("/spec/podFailurePolicy/rules/0/onExitCodes/values/0").asInt())
                .isEqualTo(ExitCode.USAGE);
        assertThat(job.at("/spec/template/spec/containers/0/args/0").asText())
                .contains("in %d|%d|%d|%d) exit 0"
                        .formatted(ExitCode.OK, ExitCode.FINDING, ExitCode.INCONCLUSIVE, ExitCode.WAIVER));
    }

    @Test
    void theMatrixCountsEveryPartFromZero() {
        JsonNode part = yaml("docs/scale.md")
                .filter(block -> block.at("/jobs/part").isObject())
                .findFirst()
                .orElseThrow()
                .at("/jobs/part");
        int total = part.at("/env/LIFEBOAT_SHARD_TOTAL").asInt();

        assertThat(part.at("/strategy/matrix/part"))
                .extracting(JsonNode::asInt)
                .containsExactlyElementsOf(IntStream.range(0, total).boxed().toList());
        assertThat(total).isGreaterThan(1);
        assertThat(part.at("/env/LIFEBOAT_SHARD_INDEX").asText()).isEqualTo("${{ matrix.part }}");
    }
}
