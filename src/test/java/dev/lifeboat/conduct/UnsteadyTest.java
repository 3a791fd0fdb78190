package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.cli.Main;
import dev.lifeboat.conduct.MisbehavingAdapter.Misconduct;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app that does it right one time and not the next never passes an example that is played twice. */
class UnsteadyTest {

    private static final String TAGS = "@R58";
    private static final String PASSED_BEFORE = "(when the example was played before, it passed)";
    private static final RunSettings TWICE = new RunSettings(RunSettings.DEFAULT_SEED, 1, false, 2);

    private static Gateway gateway;

    private final StringWriter said = new StringWriter();

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

    @AfterEach
    void nothingIsLeft() {
        Rows.nothingIsLeft();
    }

    @Test
    void itFailsWhatItPassedBefore() throws IOException {
        try (MisbehavingAdapter adapter = theSecondTime(LiesTest::refuseAndRemove);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, TAGS, TWICE, RunListener.NONE);

            assertThat(adapter.misbehaved()).isOne();
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(Rows.theOneThatDidNotPass(result))
                    .isInstanceOfSatisfying(
                            Verdict.Fail.class,
                            fail -> assertThat(fail.message()).contains(PASSED_BEFORE));
            assertThat(result.examples()).extracting(ExampleResult::play).containsOnly(2);
        }
    }

    @Test
    void itDoesNotAnswerWhatItAnsweredBefore() throws IOException {
        try (MisbehavingAdapter adapter = theSecondTime((r, a, s) -> s.close());
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, TAGS, TWICE, RunListener.NONE);

            assertThat(adapter.misbehaved()).isOne();
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(Rows.theOneThatDidNotPass(result)).isInstanceOfSatisfying(Verdict.Inconclusive.class, open -> {
                assertThat(open.origin()).isEqualTo(Verdict.Origin.ADAPTER);
                assertThat(open.message()).contains("without an answer").contains(PASSED_BEFORE);
            });
        }
    }

    /** What fails is not played again until it passes. */
    @Test
    void itFailsFirstAndWouldPassThen() throws IOException {
        try (MisbehavingAdapter adapter =
                        MisbehavingAdapter.once(request -> request.asks("begin-recovery"), LiesTest::refuseAndRemove);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, TAGS, TWICE, RunListener.NONE);

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(Rows.theOneThatDidNotPass(result)).isInstanceOf(Verdict.Fail.class);
            assertThat(result.with(Verdict.Fail.class))
                    .extracting(ExampleResult::play)
                    .containsExactly(1);
        }
    }

    @Test
    void bothTracesAreKeptAndCanBeJudgedAgain() throws IOException {
        Path run = folder.resolve("run");
        try (MisbehavingAdapter adapter = theSecondTime(LiesTest::refuseAndRemove)) {
            assertThat(execute(
                            "run",
                            "--target",
                            adapter.address().toString(),
                            "--rules",
                            "R58",
                            "--platform",
                            "ios",
                            "--repeat",
                            "2",
                            "--parallel",
                            "1",
                            "--out",
                            run.toString()))
                    .isEqualTo(1);
        }
        assertThat(said).asString().contains("seed 1, each example played 2 times");
        JsonNode audit = new ObjectMapper().readTree(run.resolve("audit.json").toFile());
        assertThat(audit.path("plays").intValue()).isEqualTo(2);
        JsonNode failed = StreamSupport.stream(audit.path("examples").spliterator(), false)
                .filter(example -> example.path("verdict").asText().equals("FAIL"))
                .findFirst()
                .orElseThrow();
        String trace = failed.path("evidence").asText();
        assertThat(run.resolve(trace)).content().contains("begin-recovery");
        assertThat(run.resolve(trace.replace(".ndjson", "-play-1.ndjson")))
                .content()
                .contains("begin-recovery");
        assertThat(run.resolve("summary.md")).content().contains("--repeat 2");
        assertThat(execute("judge", run.toString())).isZero();
        // 3 because nobody vouches for the key that was made for this run.
        assertThat(execute("verify", run.toString())).isEqualTo(3);
        assertThat(said).asString().contains("files are as manifest.json lists them, and there are no others");
    }

    private int execute(String... words) {
        return Main.execute(new PrintWriter(said), new PrintWriter(said), words);
    }

    /** Proper in every recovery of the first play, and not in the first of the second. */
    private static MisbehavingAdapter theSecondTime(Misconduct misconduct) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        int inOnePlay = recoveriesInOnePlay();
        return MisbehavingAdapter.once(
                request -> request.asks("begin-recovery") && asked.incrementAndGet() > inOnePlay, misconduct);
    }

    private static int recoveriesInOnePlay() throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.once(request -> false, (r, a, s) -> s.close());
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            assertThat(Rows.run(gateway, driver, TAGS).exitCode()).isZero();
            return (int) adapter.requests().stream()
                    .filter(request -> request.asks("begin-recovery"))
                    .count();
        }
    }
}
