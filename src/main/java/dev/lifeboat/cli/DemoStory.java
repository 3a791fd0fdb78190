package dev.lifeboat.cli;

import dev.lifeboat.report.VisibleText;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of the two apps of the demo.
 *
 * @param rule the one that the faulty app breaks
 * @param does its fault, as the continuation of "The app ..."
 */
record DemoStory(RunResult reference, RunResult faulty, Rule rule, String does) {

    /** The folders of the two runs. */
    static final String REFERENCE = "reference";

    static final String FAULTY = "faulty";

    private static final String INDENT = " ".repeat(14);

    /** Whether the correct app passed everything, and an example of the broken rule found the fault on every platform. */
    boolean succeeded() {
        return referencePassed() && caught();
    }

    private boolean referencePassed() {
        return !reference.examples().isEmpty()
                && passed(reference) == reference.examples().size();
    }

    private boolean caught() {
        return failures().stream()
                .map(ExampleResult::platform)
                .collect(Collectors.toSet())
                .containsAll(faulty.plan().platforms());
    }

    private List<ExampleResult> failures() {
        return faulty.with(Verdict.Fail.class).stream()
                .filter(result -> result.example().rules().contains(rule.id()))
                .toList();
    }

    private static int passed(RunResult run) {
        return run.with(Verdict.Pass.class).size();
    }

    /** The story as lines for the terminal. */
    List<String> lines(Path folder) {
        List<String> lines = new ArrayList<>();
        lines.add("1  The correct app that comes with the kit");
        lines.add("   " + tally(reference));
        reference.examples().stream()
                .filter(result -> !(result.verdict() instanceof Verdict.Pass))
                .forEach(result -> lines.add("   " + result.id() + ": " + said(result)));
        lines.add("");
        lines.add("2  The same app with one fault planted: it " + does);
        lines.add("   " + tally(faulty));
        lines.add("");
        explain(lines);
        lines.add("");
        lines.add("Open in a browser:");
        fact(lines, "correct app", report(folder, REFERENCE).toString());
        fact(lines, "faulty app", report(folder, FAULTY).toString());
        if (!failures().isEmpty()) {
            fact(
                    lines,
                    "",
                    "there under Categories, Violations: the example, and its storyboard with what is wrong in red");
        }
        return lines;
    }

    private static String tally(RunResult run) {
        int all = run.examples().size();
        return "%s examples of %s rules, on simulated phones: %s"
                .formatted(
                        all,
                        run.plan().examples().stream()
                                .flatMap(example -> example.rules().stream())
                                .distinct()
                                .count(),
                        passed(run) == all
                                ? "all passed."
                                : passed(run) + " passed, " + (all - passed(run)) + " did not.");
    }

    private void explain(List<String> lines) {
        fact(lines, "The rule", rule.id() + ". " + rule.statement());
        if (failures().isEmpty()) {
            fact(lines, "NOT CAUGHT", "no example of " + rule.id() + " failed");
            return;
        }
        ExampleResult first = failures().get(0);
        fact(lines, "The scene", first.example().title());
        first.example().steps().stream()
                .filter(step -> !step.keyword().equals("Then"))
                .forEach(step -> fact(lines, "", told(step)));
        if (first.verdict() instanceof Verdict.Fail fail) {
            fact(lines, "Expected", fail.expected());
            fact(lines, "Seen", fail.seen());
        }
        String where = failures().stream()
                .map(result -> result.platform().wireName())
                .distinct()
                .collect(Collectors.joining(" and "));
        fact(lines, caught() ? "Caught" : "NOT CAUGHT", (caught() ? "on " : "everywhere, only on ") + where);
    }

    private static void fact(List<String> lines, String name, String what) {
        lines.add("   " + name + INDENT.substring(name.length()) + VisibleText.onOneLine(what));
    }

    /** The step with the accounts that it is about. */
    private static String told(Example.Step step) {
        String cells = step.table().stream()
                .skip(1)
                .map(row -> "%s (%s)".formatted(row.get(0), String.join(", ", row.subList(1, row.size()))))
                .collect(Collectors.joining(", "));
        return step.keyword() + " " + step.text() + (cells.isEmpty() ? "" : ": " + cells);
    }

    private static String said(ExampleResult result) {
        return VisibleText.onOneLine(
                result.verdict().word() + " " + result.verdict().message());
    }

    private static Path report(Path folder, String app) {
        return folder.resolve(app).resolve("allure").resolve("index.html");
    }
}
