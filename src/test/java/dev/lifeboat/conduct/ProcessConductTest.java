package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.cli.Main;
import dev.lifeboat.conduct.FaultyProgram.Fault;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.driver.SubjectUnusable;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the process of an adapter does wrong. Nothing of it may hang. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(OS.WINDOWS)
class ProcessConductTest {

    private static final Limits LIMITS = new Limits(
            Duration.ofMinutes(2), Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofMillis(50), 1 << 20, 8192);

    private static Gateway gateway;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openTheGateway() {
        gateway = Gateway.start();
    }

    @AfterAll
    static void closeTheGateway() {
        gateway.close();
    }

    static Stream<Arguments> deaths() {
        return Stream.of(
                arguments("exits 0 in the middle of a suite", Fault.ENDS, "exit code 0"),
                arguments("killed by SIGKILL during an operation", Fault.IS_KILLED, "exit code 137"),
                arguments("out of memory", Fault.RUNS_OUT_OF_MEMORY, "exit code 3"),
                arguments("a forged verdict on its output", Fault.FORGES_A_VERDICT, "exit code 0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deaths")
    void oneExampleIsInconclusiveAndTheOthersMeetANewProcess(String row, Fault fault, String end) {
        try (HttpDriver driver = HttpDriver.starting(command(fault), LIMITS)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            List<Verdict> others = result.examples().stream()
                    .map(ExampleResult::verdict)
                    .filter(verdict -> !(verdict instanceof Verdict.Pass))
                    .toList();
            assertThat(result.examples()).hasSizeGreaterThan(2);
            assertThat(others).singleElement().isInstanceOfSatisfying(Verdict.Inconclusive.class, met -> {
                assertThat(met.origin()).isEqualTo(Verdict.Origin.ADAPTER);
                assertThat(met.message()).contains("POST /actions").contains("its process has ended with " + end);
            });
            assertThat(result.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void row24AFloodOfOutputIsReadAndNotKept() {
        try (HttpDriver driver = HttpDriver.starting(command(Fault.FLOODS), LIMITS)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            assertThat(result.exitCode()).isZero();
            assertThat(driver.printed().end()).hasSizeBetween(100, 201).allMatch(line -> line.length() <= 501);
        }
    }

    @Test
    void row25ALineWithoutAnEndIsCut() {
        try (HttpDriver driver = HttpDriver.starting(command(Fault.NEVER_ENDS_ITS_LINE), LIMITS)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            assertThat(result.exitCode()).isZero();
            assertThat(driver.printed().end())
                    .singleElement()
                    .satisfies(line -> assertThat(line).hasSize(501).endsWith("…"));
        }
    }

    @Test
    void row38GrandchildrenThatOutliveTheirParentsAreEnded() {
        long grandchild;
        try (HttpDriver driver = HttpDriver.starting(command(Fault.LEAVES_GRANDCHILDREN), LIMITS)) {
            assertThat(Rows.run(gateway, driver, "@R58").exitCode()).isZero();
            grandchild = driver.printed().end().stream()
                    .filter(line -> line.startsWith("grandchild "))
                    .mapToLong(line -> Long.parseLong(line.substring("grandchild ".length())))
                    .findFirst()
                    .orElseThrow();
            assertThat(isAlive(grandchild)).isTrue();
        }
        assertThat(isAlive(grandchild)).isFalse();
    }

    /** It has another parent, another session and another environment, and still prints where its parents did. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void row38AGrandchildThatHidesIsEndedByItsOutput() throws IOException {
        Path number = folder.resolve("number");
        String hiding = "(env -i setsid sh -c 'echo $$ >" + number + "; exec sleep 600' &); ";
        long hidden;
        try (HttpDriver driver = HttpDriver.starting(hiding + command(Fault.LEAVES_GRANDCHILDREN), LIMITS)) {
            assertThat(driver.statement().product()).isNotEmpty();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Files.isRegularFile(number)
                            && Files.readString(number).endsWith("\n")
                            && isAlive(Long.parseLong(Files.readString(number).strip())));
            hidden = Long.parseLong(Files.readString(number).strip());
        }
        assertThat(isAlive(hidden)).isFalse();
    }

    /** Nobody can end anything any more then. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAKitStartedEndsWithItEvenWhenItIsKilled() throws IOException, InterruptedException {
        Process kit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        "--adapter",
                        "sleep 4713 & exec sleep 4714",
                        "--out",
                        folder.resolve("report").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofMinutes(1)).until(() -> sleepers().count() == 2);

        kit.destroyForcibly().waitFor();

        await().atMost(Duration.ofMinutes(1)).until(() -> sleepers().findAny().isEmpty());
    }

    private static Stream<String> sleepers() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.matches(".*sleep 471[34]"))
                .filter(line -> !line.contains("sh "));
    }

    @Test
    void row1AProcessThatEndsBeforeItAnswersIsNoSubject() {
        StringWriter err = new StringWriter();
        int exitCode = run(err, "--adapter", "echo 'no port, no service'; exit 0");

        assertThat(exitCode).isEqualTo(3);
        assertThat(err.toString())
                .contains("ended with exit code 0 before it answered GET /v1 at the port in LIFEBOAT_PORT")
                .contains("| no port, no service");
        assertThat(folder.resolve("report")).doesNotExist();
    }

    /** More than a pipe holds: what was printed last is read after the end of whoever printed it is known. */
    @Test
    void whatAProcessPrintedLastIsHeardAfterItsEnd() {
        assertThatThrownBy(() -> HttpDriver.starting("seq 1 30000; exit 7", LIMITS))
                .isInstanceOf(SubjectUnusable.class)
                .hasMessageContaining("ended with exit code 7")
                .hasMessageContaining("| 29996")
                .hasMessageEndingWith("| 30000");
    }

    @Test
    void whatItPrintedStandsInTheReport() throws IOException {
        StringWriter err = new StringWriter();

        assertThat(run(err, "--adapter", command(Fault.FORGES_A_VERDICT))).isEqualTo(3);

        Path report = folder.resolve("report");
        assertThat(report.resolve("adapter.log"))
                .content()
                .startsWith("[")
                .contains(
                        " characters were printed; the last lines:]\nCONFORMANT  Reference",
                        "[the process ended with exit code 0 and was started anew]\n");
        assertThat(report.resolve("index.html")).content().contains("<a href=\"adapter.log\">adapter.log</a>");
        assertThat(printedInAllure(report))
                .hasSize(1)
                .allSatisfy(page -> assertThat(page)
                        .contains("CONFORMANT  Reference")
                        .contains("&lt;testsuite tests=")
                        .doesNotContain("<testsuite"));
    }

    /** The pages that a story in Allure leads to. */
    private static Set<String> printedInAllure(Path report) throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.list(report.resolve("allure-results"))) {
            for (Path file : files.filter(name -> name.toString().endsWith("-result.json"))
                    .toList()) {
                for (JsonNode attachment :
                        new ObjectMapper().readTree(file.toFile()).at("/attachments")) {
                    if (attachment.at("/name").asText().equals("What the adapter printed in this run")) {
                        pages.add(Files.readString(
                                file.resolveSibling(attachment.at("/source").asText())));
                    }
                }
            }
        }
        return pages;
    }

    @Test
    void row6AProcessThatIsNeverReadyIsEnded() {
        Limits impatient = LIMITS.withReady(Duration.ofMillis(500));

        assertThatThrownBy(() -> HttpDriver.starting("echo waiting; exec sleep 4711", impatient))
                .isInstanceOf(SubjectUnusable.class)
                .hasMessageContaining("was not ready within 0.5 s")
                .hasMessageContaining("the connection was refused");
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains("sleep 4711")))
                .isEmpty();
    }

    @Test
    void row6HowLongItMayTakeIsTheUsersToSay() {
        StringWriter err = new StringWriter();

        assertThat(run(err, "--adapter", "exec sleep 4712", "--startup", "1")).isEqualTo(3);
        assertThat(err.toString())
                .contains("was not ready within 1 s")
                .contains("If it only needs longer, give it --startup SECONDS.");
        assertThat(folder.resolve("report")).doesNotExist();
        assertThat(run(err, "--adapter", "exec sleep 4712", "--startup", "0")).isEqualTo(2);
        assertThat(run(err, "--startup", "60")).isEqualTo(2);
        assertThat(err.toString()).contains("--startup counts the seconds that an adapter may take to start");
    }

    @Test
    void row52WhereNobodyIsNothingRuns() {
        StringWriter err = new StringWriter();

        assertThat(run(err, "--target", "http://no-such-host.invalid:8080")).isEqualTo(3);
        assertThat(err.toString()).contains("its host is not known");
        assertThat(run(err, "--target", "http://127.0.0.1:9")).isEqualTo(3);
        assertThat(err.toString()).contains("nothing listens there");
    }

    private int run(StringWriter err, String... subject) {
        String[] words = Stream.concat(
                        Stream.of(
                                "run",
                                "--rules",
                                "R58",
                                "--out",
                                folder.resolve("report").toString()),
                        Stream.of(subject))
                .toArray(String[]::new);
        return Main.execute(new PrintWriter(new StringWriter()), new PrintWriter(err), words);
    }

    private String command(Fault fault) {
        return FaultyProgram.command(fault, folder.resolve("mark"));
    }

    /** One that has ended and that nobody has asked after yet is still known by its number, without a command. */
    private static boolean isAlive(long process) {
        Path commandLine = Path.of("/proc", String.valueOf(process), "cmdline");
        try {
            return Files.isDirectory(Path.of("/proc/self"))
                    ? Files.readString(commandLine).contains("sleep")
                    : ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
        } catch (IOException gone) {
            return false;
        }
    }
}
