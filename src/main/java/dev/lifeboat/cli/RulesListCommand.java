package dev.lifeboat.cli;

import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lifeboat rules list}: every rule, a line each. */
@Command(
        name = "list",
        description = "Lists every rule, a line each.",
        footer = {"", "Example:", "  lifeboat rules list --json"})
final class RulesListCommand implements Callable<Integer> {

    private static final String ROW = "%-4s %-12s %-5s %-9s %-16s %-9s %s%n";

    @Mixin
    private Help help;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    /** The list for machines. */
    record View(String edition, List<RuleView> rules) {}

    @Override
    public Integer call() {
        RuleCatalogue catalogue = rules.catalogue();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(view(catalogue)));
        } else {
            print(catalogue, out);
        }
        return ExitCode.OK;
    }

    private static View view(RuleCatalogue catalogue) {
        return new View(
                catalogue.edition(),
                catalogue.rules().stream()
                        .map(rule -> RuleView.of(rule, catalogue))
                        .toList());
    }

    private static void print(RuleCatalogue catalogue, PrintWriter out) {
        long read = catalogue.rules().stream()
                .filter(rule -> rule.id().series() == RuleId.Series.R)
                .count();
        out.printf(
                "Edition %s: %s rules, and %s properties of robustness on which it is silent%n%n",
                catalogue.edition(), read, catalogue.rules().size() - read);
        out.printf(ROW, "ID", "LEVEL", "CLASS", "EVIDENCE", "CHAPTER", "STATUS", "TITLE");
        for (Rule rule : catalogue.rules()) {
            out.printf(
                    ROW,
                    rule.id(),
                    rule.level().spelling() + (rule.should().isPresent() ? ", should" : ""),
                    rule.ruleClass().spelling(),
                    rule.evidence().spelling(),
                    rule.chapter().spelling(),
                    rule.status().spelling(),
                    rule.title());
        }
    }
}
