package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.selfcheck.mutant.MutantCatalogue;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A shard that is missing, there twice, or from another plan. */
@TestInstance(Lifecycle.PER_CLASS)
class MergeCommandTest {

    private static final String RULES = "R35,R58";

    /** Restores beside what is there, so that some examples fail. */
    public static final class Flawed implements Implementation {

        private final Implementation app = MutantCatalogue.load()
                .named("R58-restores-beside-personal")
                .orElseThrow()
                .app()
                .get();

        @Override
        public ConformanceStatement statement() {
            return app.statement();
        }

        @Override
        public RunningApp install(DeviceEnvironment environment) {
            return app.install(environment);
        }
    }

    private Path folder;

    private final List<String> parts = new ArrayList<>();

    @BeforeAll
    void runTheParts(@TempDir Path home) {
        folder = home;
        for (int number = 1; number <= 3; number++) {
            Typed part = run("part-" + number, "--shard", number + "/3");
            assertThat(part.exitCode()).as(part.err() + part.out()).isIn(ExitCode.OK, ExitCode.FINDING);
            assertThat(part.out()).startsWith("PARTIAL").contains("part " + number + "/3 of the run");
            parts.add(folder.resolve("part-" + number).toString());
        }
    }

    private Typed run(String out, String... more) {
        String app = List.of(more).contains("--implementation") ? "" : Flawed.class.getName();
        List<String> words = new ArrayList<>(
                List.of("run", "--rules", RULES, "--out", folder.resolve(out).toString()));
        words.addAll(app.isEmpty() ? List.of() : List.of("--implementation", app));
        words.addAll(List.of(more));
        return Typed.command(words.toArray(String[]::new));
    }

    private Typed merge(String out, List<String> runs) {
        List<String> words = new ArrayList<>(List.of("merge"));
        words.addAll(runs);
        words.addAll(List.of("--out", folder.resolve(out).toString()));
        return Typed.command(words.toArray(String[]::new));
    }

    private static JsonNode audit(Path run) throws IOException {
        ObjectNode audit = (ObjectNode)
                new ObjectMapper().readTree(run.resolve("audit.json").toFile());
        audit.remove("provenance");
        audit.at("/examples").forEach(example -> ((ObjectNode) example).remove("durationMillis"));
        return audit;
    }

    @Test
    void theMergedRunIsTheOneThatOneMachineMakes() throws IOException {
        Typed whole = run("whole");

        Typed merged = merge("merged", List.of(parts.get(2), parts.get(0), parts.get(1)));

        assertThat(merged.exitCode())
                .as(merged.err())
                .isEqualTo(whole.exitCode())
                .isEqualTo(ExitCode.FINDING);
        JsonNode audit = audit(folder.resolve("merged"));
        assertThat(audit).isEqualTo(audit(folder.resolve("whole")));
        assertThat(audit.at("/examples")).hasSizeGreaterThan(10);
        assertThat(audit.toString())
                .contains("\"verdict\":\"FAIL\"", "\"verdict\":\"PASS\"")
                .doesNotContain("shard");
        for (String file : List.of("summary.md", "junit.xml", "allure/index.html", "manifest.sig", "run.ndjson")) {
            assertThat(folder.resolve("merged").resolve(file)).isNotEmptyFile();
        }
        Typed judged = Typed.command("judge", folder.resolve("merged").toString());
        assertThat(judged.exitCode()).as(judged.out()).isEqualTo(ExitCode.OK);
        Typed verified = Typed.command("verify", folder.resolve("merged").toString());
        assertThat(verified.out()).contains("NOT VERIFIED").doesNotContain("ALTERED");
    }

    @Test
    void aMissingPartIsNamed() {
        refused(
                merge("missing", List.of(parts.get(0), parts.get(2))),
                "missing",
                ExitCode.INCONCLUSIVE,
                "of its 3 parts 2/3 is missing");
        refused(
                merge("missing", List.of(parts.get(1))),
                "missing",
                ExitCode.INCONCLUSIVE,
                "of its 3 parts 1/3, 3/3 are missing");
    }

    @Test
    void aPartThatIsThereTwiceIsNamed() throws IOException {
        Path again = copy(0, "again");

        refused(
                merge("twice", List.of(parts.get(0), parts.get(1), parts.get(2), again.toString())),
                "twice",
                ExitCode.USAGE,
                "Part 1/3 was given twice: '" + parts.get(0) + "' and '" + again + "'");
    }

    @Test
    void aPartOfAnotherRunIsNamedWithWhatDiffers() {
        run("other-seed", "--shard", "3/3", "--seed", "2");
        run("other-number", "--shard", "3/4");
        run("other-plan", "--shard", "3/3", "--platform", "ios");
        Typed reference = Typed.command(
                "run",
                "--rules",
                RULES,
                "--shard",
                "3/3",
                "--out",
                folder.resolve("other-app").toString());
        assertThat(reference.exitCode()).isEqualTo(ExitCode.OK);

        refusedWith("other-seed", "the seed is 1 and 2");
        refusedWith("other-number", "the number of parts is 3 and 4");
        refusedWith("other-plan", "the digest of the plan is ");
        refusedWith("other-plan", "Give every part the same options (--rules, ");
        refusedWith("other-app", "the digest of the subject is ");
        refusedWith("other-app", "Run every part with the same product");
    }

    /** Another version of the same product. */
    public static final class Newer implements Implementation {

        private final Flawed app = new Flawed();

        @Override
        public ConformanceStatement statement() {
            ConformanceStatement old = app.statement();
            return new ConformanceStatement(
                    old.protocol(),
                    old.vendor(),
                    old.product(),
                    "9.9",
                    old.platforms(),
                    old.accountKinds(),
                    old.options(),
                    old.clock(),
                    old.parallel());
        }

        @Override
        public RunningApp install(DeviceEnvironment environment) {
            return app.install(environment);
        }
    }

    @Test
    void aPartOfAnotherVersionIsToldByProductAndVersion() {
        run("newer", "--shard", "3/3", "--implementation", Newer.class.getName());

        refusedWith("newer", "the product is Reference Authenticator 1.0 by ");
        refusedWith("newer", " and Reference Authenticator 9.9 by ");
        assertThat(merge("misfit", List.of(parts.get(0), folder.resolve("newer").toString()))
                        .err())
                .doesNotContain("ConformanceStatement[");
    }

    private void refusedWith(String third, String because) {
        String other = folder.resolve(third).toString();
        refused(
                merge("misfit", List.of(parts.get(0), parts.get(1), other)),
                "misfit",
                ExitCode.USAGE,
                "part 1/3 in '" + parts.get(0) + "' and part",
                because,
                other);
    }

    @Test
    void aPartThatWasChangedIsNamedWithItsFile() throws IOException {
        Path changed = copy(2, "changed");
        Path log = changed.resolve("run.ndjson");
        String before = Files.readString(log);
        Files.writeString(log, before.replaceFirst("\"verdict\":\"(PASS|FAIL)\"", "\"verdict\":\"NOT_APPLICABLE\""));
        assertThat(log).content().isNotEqualTo(before);

        refused(
                merge("altered", List.of(parts.get(0), parts.get(1), changed.toString())),
                "altered",
                ExitCode.FINDING,
                "Part 3/3 in '" + changed + "' is not as it was sealed: run.ndjson was changed");
    }

    @Test
    void aPartThatDidNotComeToItsEndIsNamed() throws IOException {
        Path cut = copy(1, "cut");
        Path log = cut.resolve("run.ndjson");
        String whole = Files.readString(log);
        Files.writeString(log, whole.substring(0, whole.indexOf("{\"is\":\"Ended\"")));
        Path unsealed = copy(1, "unsealed");
        Files.delete(unsealed.resolve("manifest.json"));
        Files.delete(unsealed.resolve("manifest.sig"));
        Path unlisted = copy(1, "unlisted");
        Files.delete(unlisted.resolve("manifest.json"));

        refused(
                merge("incomplete", List.of(parts.get(0), cut.toString(), parts.get(2))),
                "incomplete",
                ExitCode.INCONCLUSIVE,
                "Part 2/3 in '" + cut + "' did not come to its end");
        refused(
                merge("incomplete", List.of(parts.get(0), unsealed.toString(), parts.get(2))),
                "incomplete",
                ExitCode.INCONCLUSIVE,
                "has no seal");
        refused(
                merge("incomplete", List.of(parts.get(0), unlisted.toString(), parts.get(2))),
                "incomplete",
                ExitCode.FINDING,
                "is not as it was sealed: manifest.json is missing");
    }

    @Test
    void aRunThatIsNoPartAndAFolderThatIsNoRunAreNamed() {
        Path undivided = folder.resolve("undivided");
        Typed.command("run", "--rules", "R60", "--platform", "ios", "--out", undivided.toString());

        refused(merge("none", List.of(undivided.toString())), "none", ExitCode.USAGE, "it was run without --shard");
        refused(
                merge("none", List.of(folder.resolve("absent").toString())),
                "none",
                ExitCode.USAGE,
                "is not the folder of a run");
    }

    @Test
    void whatIsReadIsNotWrittenOver() {
        Typed onto = merge("part-1", parts);

        assertThat(onto.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(onto.err()).contains("--out expects a folder apart from the parts");
        assertThat(folder.resolve("part-1/audit.json")).isNotEmptyFile();
    }

    @Test
    void morePartsThanExamplesAndPartsThatAreNoneAreRefusedBeforeAnythingRuns() {
        for (String shard : List.of("0/3", "4/3", "3", "1/9999", "auto")) {
            Typed typed = run("never", "--shard", shard);

            assertThat(typed.exitCode()).as(shard + typed.err()).isEqualTo(ExitCode.USAGE);
            assertThat(typed.err()).contains("--shard " + shard);
        }
        assertThat(folder.resolve("never")).doesNotExist();
    }

    private void refused(Typed typed, String out, int exitCode, String... because) {
        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(exitCode);
        assertThat(typed.err()).contains(because);
        assertThat(typed.out()).isEmpty();
        assertThat(folder.resolve(out)).doesNotExist();
    }

    private Path copy(int part, String name) throws IOException {
        Path from = Path.of(parts.get(part));
        Path to = folder.resolve(name);
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }
}
