package dev.lifeboat.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.cli.ExitCode;
import dev.lifeboat.evidence.RunLogFile;
import dev.lifeboat.reference.ReferenceImplementation;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine gives too little: then the run is either right or no run at all, and never a wrong verdict. */
class ScarceHostTest {

    /** What {@code ulimit -f} counts in, in bytes. */
    private static final long BLOCK = 512;

    @TempDir
    private Path folder;

    private Path run() {
        return folder.resolve("run");
    }

    private Kit start(int examples, String limit, String... options) throws IOException {
        SmallRun wanted = new SmallRun(folder, examples, ReferenceImplementation.class);
        return Kit.start(folder.resolve("output"), limit, List.of(options), wanted.into(run()));
    }

    @Test
    void aDiskThatIsFullEndsTheRunAndEveryVerdictBeforeIsKept() throws IOException {
        // No file may grow beyond four blocks of 512 bytes: the log of twenty verdicts breaks off in one of them.
        try (Kit kit = start(20, "ulimit -f 4")) {
            assertThat(kit.exitCode()).as(kit.output()).isEqualTo(ExitCode.INTERNAL);
            assertThat(kit.output()).contains("The run could not be written to '" + run() + "'");
        }
        assertThat(run().resolve("INCOMPLETE")).exists();
        assertThat(run().resolve("audit.json")).doesNotExist();
        RunLogFile log = RunLogFile.in(run());
        assertThat(log.isComplete()).isFalse();
        assertThat(log.decided().size()).isBetween(1, 19);
        assertThat(log.decided().values()).extracting("verdict").containsOnly("PASS");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 1024})
    void aDiskThatIsFullAmidTheReportsLeavesNoneOfThemTorn(int blocks) throws IOException {
        try (Kit kit = start(2, "ulimit -f " + blocks)) {
            assertThat(kit.exitCode()).as(kit.output()).isEqualTo(ExitCode.INTERNAL);
            assertThat(kit.output()).contains("The run could not be written to '" + run() + "'");
        }
        assertThat(run().resolve("INCOMPLETE")).exists();
        assertThat(RunLogFile.in(run()).decided()).hasSize(2);
        assertThat(reports()).allSatisfy((name, size) -> {
            assertThat(name).doesNotEndWith(".part");
            assertThat(size).as(name).isLessThan(blocks * BLOCK);
        });
    }

    /** Everything that stands for the whole run, with its size in bytes. */
    private Map<String, Long> reports() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (Path folder : List.of(run(), run().resolve("allure"))) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
                    for (Path file : files) {
                        sizes.put(run().relativize(file).toString(), Files.size(file));
                    }
                }
            }
        }
        return sizes;
    }

    @Test
    void aSmallHeapIsEnoughOrSaidToBeTooSmall() throws IOException {
        try (Kit kit = start(2, "", "-Xmx64m")) {
            rightOrNone(kit);
        }
    }

    // Each library takes one. With the fewest of these the gateway does not open; then the folder, the run, the reports
    // fail.
    @ParameterizedTest
    @ValueSource(ints = {10, 15, 18, 22})
    void fewDescriptorsAreEnoughOrSaidToBeTooFew(int more) throws IOException {
        long libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .count();
        try (Kit kit = start(2, "ulimit -n " + (libraries + more))) {
            rightOrNone(kit);
            if (more == 10) {
                assertThat(kit.exitCode()).as(kit.output()).isEqualTo(ExitCode.INTERNAL);
                assertThat(kit.output())
                        .contains("enough files and connections", "ulimit -n 1024")
                        .doesNotContain("Internal error");
            }
        }
    }

    // Each runs out somewhere else: when the command line is built, when the failure is put into words, in the run.
    @ParameterizedTest
    @ValueSource(ints = {6, 8, 16})
    void aHeapThatHoldsNothingIsNoVerdict(int megabytes) throws IOException {
        try (Kit kit = start(2, "", "-Xmx" + megabytes + "m")) {
            assertThat(kit.exitCode()).as(kit.output()).isEqualTo(ExitCode.INTERNAL);
            assertThat(run().resolve("audit.json")).doesNotExist();
        }
    }

    /** Exit 0 with two examples passed, or 70 with nothing claimed. */
    private void rightOrNone(Kit kit) throws IOException {
        int exitCode = kit.exitCode();
        assertThat(exitCode).as(kit.output()).isIn(0, ExitCode.INTERNAL);
        if (exitCode == 0) {
            JsonNode audit = new ObjectMapper().readTree(Files.readAllBytes(run().resolve("audit.json")));
            assertThat(audit.at("/examples").findValuesAsText("verdict")).containsExactly("PASS", "PASS");
        } else {
            assertThat(kit.output()).isNotBlank();
            assertThat(run().resolve("audit.json")).doesNotExist();
        }
    }
}
