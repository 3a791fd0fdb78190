package dev.lifeboat.cli;

import dev.lifeboat.attest.SigningKey;
import dev.lifeboat.merge.Merge;
import dev.lifeboat.merge.MergeRefused;
import dev.lifeboat.report.Audit;
import dev.lifeboat.report.Provenance;
import dev.lifeboat.report.Reports;
import dev.lifeboat.report.RunArchive;
import dev.lifeboat.report.RunFolder;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.verdict.Waivers;
import dev.lifeboat.waiver.Waiver;
import dev.lifeboat.waiver.WaiverFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifeboat merge}: puts the parts of a run together. */
@Command(
        name = "merge",
        description = "Puts the parts of a run together, and writes the reports that one machine would have written.",
        sortOptions = false,
        footer = {
            "",
            "Exit code: that of the whole run as 'lifeboat run' has it; 1 too if a part is not as it was sealed,",
            "2 the parts do not belong together, 3 one is missing or did not come to its end.",
            "",
            "Examples:",
            "  lifeboat run --shard 1/3 --out part-1",
            "  lifeboat merge part-1 part-2 part-3 --out report"
        })
final class MergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "The folders of all parts, in any order.")
    private List<Path> runs;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the reports go.")
    private Path out;

    @Option(
            names = "--features",
            paramLabel = "DIR",
            description = "The features that the parts were run by. Default: where they say, or the kit's own.")
    private Path features;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "Violations that are lived with for now. Default: those that the parts were given.")
    private Path waivers;

    @Mixin
    private Sealing sealing;

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        SigningKey key = sealing.key();
        RuleCatalogue catalogue = RuleCatalogue.load();
        RunFolder target = target();
        try {
            Merge merge = Merge.of(runs, Optional.ofNullable(features), catalogue);
            List<Waiver> waived = Optional.ofNullable(waivers)
                    .or(() -> merge.began().waivers().map(Path::of))
                    .map(file -> WaiverFile.read(file, catalogue))
                    .orElse(List.of());
            return write(merge, waived, target, key);
        } catch (MergeRefused refused) {
            spec.commandLine().getErr().println(refused.getMessage() + ". Nothing was written.");
            return switch (refused.reason()) {
                case MISFIT -> ExitCode.USAGE;
                case MISSING -> ExitCode.INCONCLUSIVE;
                case ALTERED -> ExitCode.FINDING;
            };
        }
    }

    /** What is written replaces what is there, and must not be what is read. */
    private RunFolder target() {
        Path place = out.toAbsolutePath().normalize();
        for (Path run : runs) {
            GivenRun.at(run, spec);
            Path part = run.toAbsolutePath().normalize();
            if (part.startsWith(place) || place.startsWith(part)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--out expects a folder apart from the parts, but '%s' holds or is '%s'.".formatted(out, run));
            }
        }
        return RunFolder.at(out);
    }

    private int write(Merge merge, List<Waiver> waived, RunFolder target, SigningKey key) {
        Provenance provenance = Provenance.recorded(merge.origin());
        RunResult result = merge.result();
        RunResult weighed = result.with(
                new Waivers(waived, provenance.day(), result.statement().version()));
        try (RunArchive archive = RunArchive.begin(target, merge.began());
                Interruption interruption =
                        Interruption.of(archive, target, spec.commandLine().getErr())) {
            merge.copyEvidence(target.path());
            for (ExampleResult example : result.examples()) {
                archive.decided(example);
            }
            Audit audit = Reports.write(weighed, provenance, target, archive, key);
            RunReportLines.of(audit, target, spec.commandLine().getColorScheme().ansi())
                    .forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().println("Sealed:  " + sealing.said(key));
            return weighed.exitCode();
        } catch (IOException e) {
            throw new UncheckedIOException("The evidence cannot be copied to '" + out + "': " + e.getMessage(), e);
        }
    }
}
