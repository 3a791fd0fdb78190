package dev.lifeboat.cli;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.Status;
import dev.lifeboat.run.FeatureFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lifeboat rules coverage}: which examples judge which rule. */
@Command(
        name = "coverage",
        description = {
            "Lists for every rule its status and the examples tagged with it.",
            "A gap is a rule said to be built that has no example, a must-rule that has only one, or a tag",
            "that names no rule: exit code 1."
        },
        footer = {"", "Example:", "  lifeboat rules coverage --features features"})
final class RulesCoverageCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Option(names = "--features", paramLabel = "DIR", description = "The features to look at (default: the kit's own).")
    private Path features;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        RuleCatalogue catalogue = rules.catalogue();
        FeatureFolder folder = features == null ? FeatureFolder.bundled() : FeatureFolder.at(features);
        Coverage coverage = Coverage.of(catalogue, folder);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(coverage));
        } else {
            print(coverage, out);
        }
        return coverage.gaps().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    private static void print(Coverage coverage, PrintWriter out) {
        for (Coverage.Row row : coverage.rules()) {
            out.printf(
                    "%s  %-9s %-8s  %s%n",
                    row.id(), row.status().spelling(), counted(row.examples().size()), row.title());
            row.examples().forEach(at -> out.printf("       %s:%s  %s%n", at.feature(), at.line(), at.title()));
        }
        out.println();
        for (Status status : Status.values()) {
            long rules = coverage.rules().stream()
                    .filter(row -> row.status() == status)
                    .count();
            if (rules > 0) {
                out.printf("%s rules are %s. ", rules, status.spelling());
            }
        }
        out.printf(
                Locale.ROOT,
                "%s step definitions for %s examples: %.2f for each. ",
                coverage.stepDefinitions(),
                coverage.examples(),
                coverage.stepsPerExample());
        out.println(
                coverage.gaps().isEmpty()
                        ? "No gap."
                        : "Gaps: %s.".formatted(coverage.gaps().size()));
        coverage.gaps().forEach(gap -> out.println("  " + gap));
    }

    private static String counted(int examples) {
        return examples == 0 ? "-" : examples + (examples == 1 ? " example" : " examples");
    }
}
