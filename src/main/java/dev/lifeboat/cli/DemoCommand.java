package dev.lifeboat.cli;

import dev.lifeboat.attest.SigningKey;
import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.report.Digests;
import dev.lifeboat.report.Provenance;
import dev.lifeboat.report.Reports;
import dev.lifeboat.report.RunArchive;
import dev.lifeboat.report.RunFolder;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.ConformanceRun;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Selection;
import dev.lifeboat.selfcheck.mutant.FaultyApp;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Implementation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifeboat demo}: a correct app and a faulty one held against the same few rules. */
@Command(
        name = "demo",
        description = "Shows in under a minute what Lifeboat does: a correct app passes, and a faulty one is caught.",
        sortOptions = false,
        footer = {
            "",
            "Exit code: 0 the correct app passed and the faulty one was caught, 1 not, 2 wrong command line,",
            "70 internal error.",
            "",
            "Example:",
            "  lifeboat demo --out demo"
        })
final class DemoCommand implements Callable<Integer> {

    /** Getting accounts back on a new phone, and what may be in the way of it. */
    private static final Set<RuleId> RULES = List.of("R04", "R29", "R56", "R58", "R59", "R60").stream()
            .map(RuleId::parse)
            .collect(Collectors.toSet());

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the two reports go, in a folder each. Default: reports/demo.")
    private Path out;

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        RuleCatalogue catalogue = RuleCatalogue.load();
        Path folder = out == null ? Home.demo() : out;
        RunFolder correct = RunFolder.at(folder.resolve(DemoStory.REFERENCE));
        RunFolder faulty = RunFolder.at(folder.resolve(DemoStory.FAULTY));
        FaultyApp app = new FaultyApp();
        Rule rule = catalogue.find(app.fault().rule()).orElseThrow();
        DemoStory story;
        try (Gateway gateway = Gateway.start();
                Progress progress = Progress.on(spec.commandLine())) {
            RunResult first = run(new ReferenceImplementation(), List.of(), catalogue, gateway, correct, progress);
            List<String> named = List.of("--implementation", FaultyApp.class.getName());
            RunResult second = run(app, named, catalogue, gateway, faulty, progress);
            story = new DemoStory(first, second, rule, app.fault().does());
        }
        story.lines(folder).forEach(spec.commandLine().getOut()::println);
        return story.succeeded() ? ExitCode.OK : ExitCode.FINDING;
    }

    private RunResult run(
            Implementation app,
            List<String> named,
            RuleCatalogue catalogue,
            Gateway gateway,
            RunFolder folder,
            Progress progress) {
        try (InProcessDriver driver = new InProcessDriver(app)) {
            Selection selection = new Selection(Set.of(), RULES, Optional.empty());
            RunPlan plan = RunPlan.of(FeatureFolder.bundled(), catalogue, driver.statement(), selection);
            ConformanceRun run = new ConformanceRun(catalogue, gateway, driver, RunSettings.standard());
            Provenance provenance =
                    Provenance.ofARunBeginningNow(named, Digests.of(Digests.ofSubject(app.getClass()), plan));
            try (RunArchive archive = RunArchive.begin(folder, run, plan, provenance);
                    Interruption interruption =
                            Interruption.of(archive, folder, spec.commandLine().getErr())) {
                RunResult result = run.execute(plan, archive, progress);
                Reports.write(result, provenance, folder, archive, SigningKey.ofThisRun());
                return result;
            }
        }
    }
}
