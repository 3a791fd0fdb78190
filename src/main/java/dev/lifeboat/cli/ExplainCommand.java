package dev.lifeboat.cli;

import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.FeatureFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifeboat explain ID}: a rule and how it is judged. */
@Command(
        name = "explain",
        description = "Explains a rule: what it demands, where it stands, how it was read, how it is judged.",
        footer = {"", "Example:", "  lifeboat explain R58"})
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The rule, such as R58 or X06.")
    private String id;

    @Option(names = "--features", paramLabel = "DIR", description = "The features to look at (default: the kit's own).")
    private Path features;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        RuleCatalogue catalogue = RuleCatalogue.load();
        Rule rule = catalogue.named(id);
        FeatureFolder folder = features == null ? FeatureFolder.bundled() : FeatureFolder.at(features);
        Explanation explanation = Explanation.of(rule, catalogue, folder, command(rule));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(explanation));
        } else {
            print(explanation, out);
        }
        return ExitCode.OK;
    }

    private String command(Rule rule) {
        String run = "lifeboat run --rules " + rule.id();
        return features == null ? run : run + " --features '" + features + "'";
    }

    private void print(Explanation rule, PrintWriter out) {
        out.printf("%s  %s%n", bold(rule.id().toString()), rule.title());
        heading("What it demands", out);
        out.printf("  %s%n", rule.statement());
        out.printf("  %s: %s%n", rule.level().spelling(), rule.levelMeans());
        if (rule.should() != null) {
            out.printf("  Derived from it (should): %s%n", rule.should());
        }
        printSource(rule, out);
        heading("What a verdict rests on", out);
        out.printf("  %s: %s%n", rule.evidence().spelling(), rule.evidenceMeans());
        if (rule.examples().isEmpty()) {
            heading("Examples", out);
            out.printf("  %s%n", none(rule));
            printBreaks(rule, out);
            return;
        }
        printExamples(rule, out);
        printBreaks(rule, out);
        heading("To run it", out);
        out.printf("  %s%n", rule.command());
    }

    private void printSource(Explanation rule, PrintWriter out) {
        heading("Where it stands in the source", out);
        if (rule.standsAt().isEmpty()) {
            out.println("  Nowhere: the source is silent on it.");
        }
        rule.standsAt()
                .forEach(stand ->
                        out.printf("  #%s: %s, sentence %s%n", stand.anchor(), stand.block(), stand.sentence()));
        if (!rule.readings().isEmpty()) {
            heading("How we read it", out);
        }
        rule.readings()
                .forEach(reading ->
                        out.printf("  %s  %s%n      %s%n", reading.id(), reading.problem(), reading.reading()));
    }

    private void printExamples(Explanation rule, PrintWriter out) {
        heading("Examples", out);
        rule.examples()
                .forEach(example -> out.printf(
                        "  %s%s%n      %s%n", example.title(), example.derived() ? " (should)" : "", example.place()));
        heading("What the harness looks at", out);
        rule.looksAt().forEach(sentence -> out.printf("  %s%n", sentence));
    }

    private void printBreaks(Explanation rule, PrintWriter out) {
        if (!rule.breaks().isEmpty()) {
            heading("What breaks it", out);
            rule.breaks().forEach(fault -> out.printf("  an app that %s%n      %s%n", fault.does(), fault.mutant()));
        }
    }

    private static String none(Explanation rule) {
        return switch (rule.status()) {
            case UNTESTED -> "None, because: " + rule.untestedBecause();
            case BUILT -> "None among these features.";
        };
    }

    private void heading(String text, PrintWriter out) {
        out.printf("%n%s%n", bold(text));
    }

    private String bold(String text) {
        return spec.commandLine().getColorScheme().ansi().string("@|bold " + text + "|@");
    }
}
