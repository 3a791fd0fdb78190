package dev.lifeboat.cli;

import dev.lifeboat.report.SelfCheckReports;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.selfcheck.KillMatrix;
import dev.lifeboat.selfcheck.NullApp;
import dev.lifeboat.selfcheck.SelfCheck;
import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.selfcheck.mutant.MutantCatalogue;
import dev.lifeboat.simulator.gateway.Gateway;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lifeboat self-check}: holds apps with one fault, and apps that are none, against the features. */
@Command(
        name = "self-check",
        description =
                "Proves that the features bite: runs apps with one fault each, and apps that are none, through them.",
        sortOptions = false,
        footer = {
            "",
            "Exit code: 0 every fault was found, by its own rule, and blamed on no other; 1 not; 2 wrong command line;",
            "3 the correct app does not pass the features, so nothing can be said; 70 internal error.",
            "",
            "Examples:",
            "  lifeboat self-check",
            "  lifeboat self-check --rules R58,R60",
            "  lifeboat self-check --mutants R58-restores-beside-personal --full"
        })
final class SelfCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "ID",
            split = ",",
            description = "Only the mutants that break these rules, such as R58,R60.")
    private List<String> rules = List.of();

    @Option(
            names = "--mutants",
            paramLabel = "ID",
            split = ",",
            description = "Only these mutants, and no app that is none.")
    private List<String> mutants = List.of();

    @Option(
            names = "--full",
            description =
                    "Hold every mutant against every example, robustness too, and report what planning would hide.")
    private boolean full;

    @Option(names = "--seed", paramLabel = "N", description = "Where all chance comes from. Default: ${DEFAULT-VALUE}.")
    private long seed = RunSettings.DEFAULT_SEED;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many apps at the same time. Default: one for each processor.")
    private int parallel = RunSettings.standard().parallel();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the matrix goes, as a page and as JSON. Default: reports/self-check.")
    private Path out;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        if (parallel < 1) {
            throw mistake("--parallel counts apps at the same time: expected at least 1, not " + parallel + ".");
        }
        RuleCatalogue catalogue = RuleCatalogue.load();
        List<Mutant> chosen = chosen(catalogue);
        List<NullApp> nulls = rules.isEmpty() && mutants.isEmpty() ? NullApp.all() : List.of();
        Path folder = out == null ? Home.selfCheck() : out;
        SelfCheckReports.prepare(folder);
        KillMatrix matrix = matrix(catalogue, chosen, nulls);
        SelfCheckReports.write(matrix, catalogue, folder);
        if (json) {
            spec.commandLine().getOut().print(SelfCheckReports.json(matrix));
        } else {
            SelfCheckLines.of(matrix, folder).forEach(spec.commandLine().getOut()::println);
        }
        if (!matrix.complete()) {
            return ExitCode.INCONCLUSIVE;
        }
        return matrix.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    private KillMatrix matrix(RuleCatalogue catalogue, List<Mutant> chosen, List<NullApp> nulls) {
        try (Gateway gateway = Gateway.start();
                Progress progress = Progress.on(spec.commandLine())) {
            SelfCheckProgress listener = new SelfCheckProgress(progress, chosen.size() + nulls.size());
            RunSettings settings = new RunSettings(seed, parallel, false);
            return new SelfCheck(catalogue, FeatureFolder.bundled(), gateway, settings, full, listener)
                    .of(chosen, nulls);
        }
    }

    private List<Mutant> chosen(RuleCatalogue catalogue) {
        MutantCatalogue all = MutantCatalogue.load();
        if (rules.isEmpty() && mutants.isEmpty()) {
            return all.mutants();
        }
        Set<RuleId> wanted = new TreeSet<>();
        rules.forEach(name -> wanted.add(catalogue.named(name.trim()).id()));
        List<Mutant> chosen = new ArrayList<>(all.mutants().stream()
                .filter(mutant -> wanted.contains(mutant.rule()))
                .toList());
        wanted.stream().filter(rule -> all.of(rule).isEmpty()).findFirst().ifPresent(rule -> {
            throw mistake("--rules expects rules that a mutant breaks; there is none for " + rule + ".");
        });
        for (String id : mutants) {
            chosen.add(all.named(id.trim()).orElseThrow(() -> unknown(id.trim(), all)));
        }
        return chosen.stream().distinct().toList();
    }

    /** Says which there are of the rule that the id begins with, or else of which rules there are any. */
    private ParameterException unknown(String id, MutantCatalogue all) {
        List<Mutant> alike = all.mutants().stream()
                .filter(mutant -> id.startsWith(mutant.rule().toString()))
                .toList();
        String known = alike.isEmpty()
                ? "Their ids begin with one of "
                        + String.join(", ", names(all.mutants().stream().map(Mutant::rule)))
                : "There are " + String.join(", ", names(alike.stream().map(Mutant::id)));
        return mistake("There is no mutant '" + id + "'. " + known + ".");
    }

    private static List<String> names(Stream<?> all) {
        return all.map(Object::toString).distinct().toList();
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
