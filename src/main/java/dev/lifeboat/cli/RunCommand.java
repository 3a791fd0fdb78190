package dev.lifeboat.cli;

import dev.lifeboat.attest.SigningKey;
import dev.lifeboat.driver.Driver;
import dev.lifeboat.report.Audit;
import dev.lifeboat.report.Digests;
import dev.lifeboat.report.Provenance;
import dev.lifeboat.report.Reports;
import dev.lifeboat.report.RunArchive;
import dev.lifeboat.report.RunFolder;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.ConformanceRun;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Selection;
import dev.lifeboat.run.Shard;
import dev.lifeboat.run.Stopwatch;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.WireName;
import dev.lifeboat.verdict.Waivers;
import dev.lifeboat.waiver.Waiver;
import dev.lifeboat.waiver.WaiverFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lifeboat run}: judges an app by the features and writes the reports. */
@Command(
        name = "run",
        description = "Judges an authenticator app: runs the features on simulated phones and writes the reports.",
        sortOptions = false,
        footer = {
            "",
            "Exit code: 0 conformant or all selected examples passed, 1 not, 2 wrong command line,",
            "3 inconclusive, 4 a waiver is expired, stale or matches nothing, 70 internal error.",
            "",
            "Examples:",
            "  lifeboat run",
            "  lifeboat run --rules R58,R60 --platform ios",
            "  lifeboat run --adapter \"node acme/adapter.js\"",
            "  lifeboat run --implementation com.acme.AcmeAuthenticator --classpath target/acme.jar"
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SubjectOptions subject;

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            split = ",",
            description = "ios, android or both. Default: all that the app claims.")
    private List<String> platforms = List.of();

    @Option(names = "--rules", paramLabel = "ID", split = ",", description = "Only these rules, such as R58,R60.")
    private List<String> rules = List.of();

    @Option(names = "--tags", paramLabel = "EXPR", description = "Only these tags, such as \"@R58 and not @should\".")
    private String tags;

    @Option(names = "--features", paramLabel = "DIR", description = "Features of your own in place of the kit's.")
    private Path features;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where all chance comes from: names, secrets, order. Default: ${DEFAULT-VALUE}, with the"
                    + " names of the features.")
    private long seed = RunSettings.DEFAULT_SEED;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many examples at the same time. Default: one for each processor.")
    private int parallel = RunSettings.standard().parallel();

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "Violations that are lived with for now: YAML, see reports/README.md.")
    private Path waivers;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "How often each example is played, every time in another world and with other names; it"
                    + " passes only if it always does. Default: once.")
    private int repeat = 1;

    @Mixin
    private ShardOption shard;

    @Option(names = "--strict", description = "Derived rules and robustness count against the claim too.")
    private boolean strict;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the reports go. Default: the next folder in reports/runs.")
    private Path out;

    @Mixin
    private Sealing sealing;

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        if (parallel < 1) {
            throw mistake("--parallel counts examples at the same time: expected at least 1, not " + parallel + ".");
        }
        if (repeat < 1) {
            throw mistake("--repeat says how often each example is played: expected at least 1, not " + repeat + ".");
        }
        SigningKey key = sealing.key();
        Stopwatch stopwatch = new Stopwatch();
        RuleCatalogue catalogue = RuleCatalogue.load();
        Selection selection = new Selection(platforms(), rules(catalogue), Optional.ofNullable(tags));
        FeatureFolder folder = features == null ? FeatureFolder.bundled() : FeatureFolder.at(features);
        Optional<Shard> part = shard.shard();
        Optional<RunFolder> wanted = Optional.ofNullable(out).map(RunFolder::at);
        RunSettings settings = new RunSettings(seed, parallel, strict, repeat);
        List<Waiver> waived = waivers == null ? List.of() : WaiverFile.read(waivers, catalogue);
        // The gateway takes a while to start, and the plan a while to make.
        CompletableFuture<Gateway> opening = CompletableFuture.supplyAsync(Gateway::start);
        try (Driver driver = subject.driver()) {
            RunPlan undivided = RunPlan.of(folder, catalogue, driver.statement(), selection);
            RunPlan plan = part.map(undivided::part).orElse(undivided);
            RunFolder target = wanted.orElseGet(() -> RunFolder.next(Home.runs(), String.join("-", names(plan))));
            ConformanceRun run = new ConformanceRun(catalogue, opening.join(), driver, settings);
            stopwatch.lap("planning");
            return execute(run, plan, target, waived, key, stopwatch);
        } finally {
            opening.thenAccept(Gateway::close).join();
        }
    }

    private int execute(
            ConformanceRun run,
            RunPlan plan,
            RunFolder target,
            List<Waiver> waived,
            SigningKey key,
            Stopwatch stopwatch) {
        Provenance provenance = provenance(plan);
        try (RunArchive archive = RunArchive.begin(target, run, plan, provenance);
                Interruption interruption =
                        Interruption.of(archive, target, spec.commandLine().getErr());
                Progress progress = Progress.on(spec.commandLine())) {
            RunResult executed = run.execute(plan, archive, progress);
            RunResult result = executed.with(
                    new Waivers(waived, provenance.day(), executed.statement().version()));
            stopwatch.lap("examples");
            progress.say("writing the reports");
            Audit audit = Reports.write(result, provenance, target, archive, key);
            stopwatch.lap("reports");
            progress.close();
            print(audit, target);
            spec.commandLine().getOut().println("Sealed:  " + sealing.said(key));
            spec.commandLine().getOut().println("Took " + stopwatch);
            return result.exitCode();
        }
    }

    private Provenance provenance(RunPlan plan) {
        List<String> options = new ArrayList<>(subject.repeated());
        if (features != null) {
            options.addAll(List.of("--features", features.toString()));
        }
        if (waivers != null) {
            options.addAll(List.of("--waivers", waivers.toString()));
        }
        if (repeat > 1) {
            options.addAll(List.of("--repeat", String.valueOf(repeat)));
        }
        return Provenance.ofARunBeginningNow(options, Digests.of(subject.digest(), plan));
    }

    private void print(Audit audit, RunFolder folder) {
        PrintWriter screen = spec.commandLine().getOut();
        RunReportLines.of(audit, folder, spec.commandLine().getColorScheme().ansi())
                .forEach(screen::println);
    }

    private Set<Platform> platforms() {
        EnumSet<Platform> wanted = EnumSet.noneOf(Platform.class);
        for (String name : platforms) {
            try {
                wanted.add(WireName.parse(Platform.class, name.trim()));
            } catch (IllegalArgumentException e) {
                throw mistake("--platform expects ios, android or both joined by a comma, not '" + name + "'."
                        + (name.toLowerCase(Locale.ROOT).startsWith("i")
                                ? " Did you mean ios?"
                                : " Did you mean android?"));
            }
        }
        return wanted;
    }

    private Set<RuleId> rules(RuleCatalogue catalogue) {
        Set<RuleId> wanted = new TreeSet<>();
        rules.forEach(name -> wanted.add(catalogue.named(name.trim()).id()));
        return wanted;
    }

    private static List<String> names(RunPlan plan) {
        return plan.platforms().stream().map(Platform::wireName).toList();
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
