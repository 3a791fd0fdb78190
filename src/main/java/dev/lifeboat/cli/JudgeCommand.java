package dev.lifeboat.cli;

import dev.lifeboat.evidence.RunLogFile;
import dev.lifeboat.judge.Judge;
import dev.lifeboat.judge.Judgement;
import dev.lifeboat.judge.Rejudged;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.simulator.gateway.Gateway;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifeboat judge}: decides a finished run once more from its evidence, without the app. */
@Command(
        name = "judge",
        description = "Decides a finished run once more from its evidence, without the app: what it sent and showed is"
                + " played back against the simulators, and the verdicts have to come out the same.",
        sortOptions = false,
        footer = {
            "",
            "Exit code: 0 every verdict is the same (observations that differ are listed), 1 one is not, 3 some could not",
            "be decided again or the run is incomplete.",
            "",
            "Example:",
            "  lifeboat judge reports/latest"
        })
final class JudgeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The folder of a run.")
    private Path run;

    @Option(
            names = "--features",
            paramLabel = "DIR",
            description = "Judge by these features. Default: those of the run, or the kit's own.")
    private Path features;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many examples at the same time. Default: one for each processor.")
    private int parallel = RunSettings.standard().parallel();

    @Option(names = "--json", description = "As JSON, for machines.")
    private boolean json;

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        RunLogFile log = RunLogFile.in(GivenRun.at(run, spec));
        FeatureFolder demanded = features != null
                ? FeatureFolder.at(features)
                : log.began()
                        .features()
                        .map(folder -> FeatureFolder.at(Path.of(folder)))
                        .orElseGet(FeatureFolder::bundled);
        try (Gateway gateway = Gateway.start();
                Progress progress = Progress.on(spec.commandLine())) {
            Judgement judgement = Judge.judge(run, log, demanded, gateway, parallel, progress);
            progress.close();
            if (json) {
                spec.commandLine().getOut().println(Json.write(judgement));
            } else {
                print(judgement, log);
            }
            return judgement.exitCode();
        }
    }

    private void print(Judgement judgement, RunLogFile log) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: %s examples judged again%n  %s verdicts are the same, %s are not, %s could not be judged%n"
                        + "  every single observation is the same in %s%n",
                judgement.subject(),
                judgement.examples().size() - judgement.notJudged().size(),
                judgement.agreed(),
                judgement.different().size(),
                judgement.notJudged().size(),
                judgement.observedAlike());
        if (!judgement.complete()) {
            out.printf(
                    "The run is incomplete: %s of %s planned examples were decided%s.%n",
                    log.decided().size(),
                    log.began().planned().size(),
                    log.stopped().map(why -> " (" + why + ")").orElse(""));
        }
        print("Decided otherwise", judgement.different());
        print("Not judged", judgement.notJudged());
        print("Decided alike, observed otherwise", judgement.observedOtherwise());
    }

    private void print(String what, List<Rejudged> examples) {
        PrintWriter out = spec.commandLine().getOut();
        if (!examples.isEmpty()) {
            out.printf("%n%s:%n", what);
        }
        for (Rejudged example : examples) {
            out.printf(
                    "  %s: recorded %s, now %s%n    %s%n",
                    example.example(),
                    example.recorded(),
                    example.now(),
                    example.difference().isEmpty() ? "every observation is the same" : example.difference());
        }
    }
}
