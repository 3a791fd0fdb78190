package dev.lifeboat.cli;

import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lifeboat rules show ID}: all there is to know of one rule. */
@Command(
        name = "show",
        description = "Shows one rule: what it says, how it was read, where it stands.",
        footer = {"", "Example:", "  lifeboat rules show R58"})
final class RulesShowCommand implements Callable<Integer> {

    private static final String ROW = "  %-10s %s%n";

    @Mixin
    private Help help;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The rule, such as R58 or X06.")
    private String id;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        RuleCatalogue catalogue = rules.catalogue();
        Rule rule = catalogue.named(id);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(RuleView.of(rule, catalogue)));
        } else {
            print(rule, catalogue, out);
        }
        return ExitCode.OK;
    }

    private void print(Rule rule, RuleCatalogue catalogue, PrintWriter out) {
        String bold = spec.commandLine().getColorScheme().ansi().string("@|bold " + rule.id() + "|@");
        out.printf("%s  %s%n%n", bold, rule.title());
        out.printf(ROW, rule.level().spelling(), rule.statement());
        rule.should().ifPresent(should -> out.printf(ROW, "should", should));
        out.printf(
                ROW, "class", rule.ruleClass().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        out.printf(ROW, "evidence", rule.evidence().spelling());
        out.printf(
                ROW,
                "platforms",
                "ios %s, android %s"
                        .formatted(
                                rule.platforms().ios().spelling(),
                                rule.platforms().android().spelling()));
        out.printf(ROW, "chapter", rule.chapter().spelling());
        out.printf(ROW, "status", rule.status().spelling());
        rule.untestedBecause().ifPresent(why -> out.printf(ROW, "because", why));
        rule.passages().forEach(passage -> out.printf(ROW, "stands at", passage.at()));
        rule.readings().stream()
                .flatMap(reading -> catalogue.reading(reading).stream())
                .forEach(reading -> {
                    out.printf(ROW, "reading", reading.id() + ": " + reading.problem());
                    out.printf(ROW, "", reading.reading());
                });
    }
}
