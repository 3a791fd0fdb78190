package dev.lifeboat.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.attest.SigningKey;
import dev.lifeboat.cli.Main;
import dev.lifeboat.driver.Driver;
import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.observation.Printed;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.report.Provenance;
import dev.lifeboat.report.Reports;
import dev.lifeboat.report.RunArchive;
import dev.lifeboat.report.RunFolder;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.ConformanceRun;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Selection;
import dev.lifeboat.run.Subjects;
import dev.lifeboat.selfcheck.mutant.MutantCatalogue;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves behind may be shown to anybody: it names secrets and never holds one, in whatever encoding. */
class NoSecretLeavesTest {

    /** Rules whose examples see every kind of secret: sign-ins, proofs, activations, keys, opened backups, baits. */
    private static final Set<RuleId> TELLING = Stream.of(
                    "R10", "R13", "R14", "R15", "R22", "R35", "R36", "R41", "R45", "R49", "R50", "R54", "R58", "R59")
            .map(RuleId::parse)
            .collect(Collectors.toSet());

    @TempDir
    private Path folder;

    private final Map<String, World> worlds = new ConcurrentHashMap<>();

    private RunResult run(Implementation app, Selection selection) {
        return run(app, selection, RunSettings.standard());
    }

    private RunResult run(Implementation app, Selection selection, RunSettings settings) {
        try (Gateway gateway = Gateway.start();
                Driver driver = new TellsAll(new InProcessDriver(app), this::secrets)) {
            ConformanceRun run = new ConformanceRun(
                    RuleCatalogue.load(), gateway, driver.statement(), remembering(Subjects.all(driver)), settings);
            RunPlan plan = RunPlan.of(FeatureFolder.bundled(), RuleCatalogue.load(), driver.statement(), selection);
            RunFolder target = RunFolder.at(folder.resolve("run"));
            Provenance provenance = Provenance.ofARunBeginningNow(List.of(), List.of());
            try (RunArchive archive = RunArchive.begin(target, run, plan, provenance)) {
                RunResult result = run.execute(plan, archive, RunListener.NONE);
                Reports.write(result, provenance, target, archive, SigningKey.ofThisRun());
                return result;
            }
        }
    }

    private Subjects remembering(Subjects subjects) {
        return new Subjects() {
            @Override
            public Driver driver(Example example, Platform platform, World world) {
                worlds.put(example.id() + "@" + platform.wireName(), world);
                return subjects.driver(example, platform, world);
            }

            @Override
            public Printed printed() {
                return subjects.printed();
            }
        };
    }

    private List<Secret> secrets() {
        return worlds.values().stream()
                .flatMap(world -> world.secrets().all().stream())
                .toList();
    }

    @Test
    void aRunThatPassesLeavesNoSecretInAnyFile() throws IOException {
        RunResult result = run(new ReferenceImplementation(), new Selection(Set.of(), TELLING, Optional.empty()));

        assertThat(result.examples())
                .extracting(example -> example.verdict().word())
                .hasSizeGreaterThan(60)
                .containsOnly("PASS");
        assertThat(secrets()).extracting(Secret::kind).contains(SecretKind.values());
        assertThat(leaks()).isEmpty();
        assertThat(folder.resolve("run/adapter.log"))
                .as("what the app's process printed")
                .content()
                .contains(secrets().stream()
                        .map(secret -> "told " + secret.mark())
                        .toList());
        assertThat(whereTheNameOfAPasswordStands())
                .as("the hunt reaches what the page holds")
                .anyMatch(place -> place.contains("within base64"));
    }

    private Set<String> whereTheNameOfAPasswordStands() throws IOException {
        String mark = secrets().stream()
                .filter(secret -> secret.kind() == SecretKind.PASSWORD)
                .findFirst()
                .orElseThrow()
                .mark();
        return new SecretHunt(List.of(Secret.text("the mark", SecretKind.CANARY, mark)))
                .in(Files.readAllBytes(folder.resolve("run/allure/index.html")));
    }

    @Test
    void anAppThatLeaksIsReportedWithoutTheLeak() throws IOException {
        String leaking = "R10-stores-work-secrets";
        RuleId rule = RuleId.parse("R10");

        RunResult result = run(
                MutantCatalogue.load().named(leaking).orElseThrow().app().get(),
                new Selection(Set.of(Platform.IOS), Set.of(rule), Optional.empty()));

        assertThat(result.with(Verdict.Fail.class)).isNotEmpty();
        assertThat(leaks()).isEmpty();
    }

    /** Stores what it should not, and shows it to whoever reads why it failed. */
    public static final class Leaking implements Implementation {

        private final Implementation app = MutantCatalogue.load()
                .named("R10-stores-work-secrets")
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

    /** The secrets follow from the seed, so those of one run are those of the next. */
    @Test
    void noneLeavesUnderAnotherSeedInPartsThatAreMergedOrOnTheTerminal() throws IOException {
        long seed = 48151623;
        Set<RuleId> rules = Set.of(RuleId.parse("R10"), RuleId.parse("R36"));
        run(
                new Leaking(),
                new Selection(Set.of(Platform.IOS), rules, Optional.empty()),
                new RunSettings(seed, RunSettings.standard().parallel(), false));
        StringWriter terminal = new StringWriter();
        for (String part : List.of("1/2", "2/2")) {
            say(
                    terminal,
                    "run --platform ios --rules R10,R36 --seed %d --shard %s --implementation %s --out"
                            .formatted(seed, part, Leaking.class.getName()),
                    "part-" + part.charAt(0));
        }
        say(terminal, "merge %s %s --out".formatted(folder.resolve("part-1"), folder.resolve("part-2")), "merged");
        Files.writeString(folder.resolve("terminal.txt"), terminal.toString());

        assertThat(terminal.toString()).contains("FAIL", "PARTIAL", "again: ", "Sealed: ");
        assertThat(folder.resolve("merged/audit.json")).content().contains("\"FAIL\"");
        assertThat(leaks()).isEmpty();
    }

    /** Its secrets are those of the rules that it shows, under the seed that it shows them with. */
    @Test
    void noneLeavesWithTheDemo() throws IOException {
        Set<RuleId> shown = Stream.of("R04", "R29", "R56", "R58", "R59", "R60")
                .map(RuleId::parse)
                .collect(Collectors.toSet());
        run(new ReferenceImplementation(), new Selection(Set.of(), shown, Optional.empty()));
        StringWriter terminal = new StringWriter();
        say(terminal, "demo --out", "demo");
        Files.writeString(folder.resolve("terminal.txt"), terminal.toString());

        assertThat(folder.resolve("demo/faulty/audit.json")).content().contains("\"FAIL\"");
        assertThat(leaks()).isEmpty();
    }

    private void say(StringWriter terminal, String words, String out) {
        PrintWriter writer = new PrintWriter(terminal);
        String[] all = Stream.concat(
                        Stream.of(words.split(" ")),
                        Stream.of(folder.resolve(out).toString()))
                .toArray(String[]::new);
        assertThat(Main.execute(writer, writer, all)).as(terminal.toString()).isIn(0, 1);
    }

    /** What was found in which file. */
    private Map<String, Object> leaks() throws IOException {
        SecretHunt hunt = new SecretHunt(secrets());
        assertThat(hunt.size()).isGreaterThan(1000);
        Map<String, Object> leaks = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains("index.html", "run.ndjson", "audit.json");
        for (Path file : files) {
            Set<String> found = hunt.in(Files.readAllBytes(file));
            if (!found.isEmpty()) {
                leaks.put(folder.relativize(file).toString(), found);
            }
        }
        leaks.putAll(codes());
        leaks.putAll(codesInReports(files));
        return leaks;
    }

    /** What people and machines read of a run; the large pages hold all of {@code allure-results} once more. */
    private static final Pattern READ = Pattern.compile(
            "index\\.html|summary\\.md|junit\\.xml|results\\.sarif|terminal\\.txt|.*-result\\.json|.*-attachment\\.html");

    /** Six digits that stand alone there have to be something else than a proof's. */
    private Map<String, Object> codesInReports(List<Path> files) throws IOException {
        Set<String> codes = secrets().stream()
                .filter(secret -> secret.kind() == SecretKind.PROOF)
                .map(secret -> new String(secret.value(), StandardCharsets.UTF_8))
                .filter(code -> code.matches("[0-9]{6,}"))
                .collect(Collectors.toSet());
        Map<String, Object> leaks = new TreeMap<>();
        int read = 0;
        for (Path file : files) {
            boolean page = file.endsWith("allure/index.html");
            if (page || !READ.matcher(file.getFileName().toString()).matches()) {
                continue;
            }
            read++;
            Set<String> found = ALONE.matcher(Files.readString(file, StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .filter(codes::contains)
                    .collect(Collectors.toSet());
            if (!found.isEmpty()) {
                leaks.put(folder.relativize(file) + " (code)", found);
            }
        }
        assertThat(read).as("files that are read").isGreaterThan(10);
        return leaks;
    }

    private static final Pattern ALONE = Pattern.compile("(?<![0-9A-Za-z+/_.#-])[0-9]{6,}(?![0-9A-Za-z+/_=-])");

    /** A proof code is too short to be looked for everywhere, but in the evidence of its own example it must not stand alone. */
    private Map<String, Object> codes() throws IOException {
        Map<String, Object> leaks = new TreeMap<>();
        for (Map.Entry<String, World> world : worlds.entrySet()) {
            Path file = folder.resolve("run/evidence/" + world.getKey() + ".ndjson");
            String evidence = Files.readString(file, StandardCharsets.UTF_8);
            for (Secret secret : world.getValue().secrets().all()) {
                if (secret.kind() == SecretKind.PROOF) {
                    String code = new String(secret.value(), StandardCharsets.UTF_8);
                    if (Pattern.compile("(?<![0-9A-Za-z+/_.-])" + Pattern.quote(code) + "(?![0-9A-Za-z+/_=-])")
                            .matcher(evidence)
                            .find()) {
                        leaks.put(file.toString(), secret.reference());
                    }
                }
            }
        }
        return leaks;
    }
}
