package dev.lifeboat.cli;

import dev.lifeboat.diff.Cause;
import dev.lifeboat.diff.Change;
import dev.lifeboat.diff.Foundation;
import dev.lifeboat.diff.Foundation.State;
import dev.lifeboat.diff.RunDiff;
import dev.lifeboat.report.VisibleText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifeboat diff}: what came out otherwise in one run than in another. */
@Command(
        name = "diff",
        description = "Says what came out otherwise in a run than in an earlier one, and what may be the reason.",
        sortOptions = false,
        footer = {
            "",
            "Exit code: 0 nothing is worse than before, 1 something is, or the selection leaves out what was judged",
            "before, 3 a run did not come to its end.",
            "",
            "Example:",
            "  lifeboat diff reports/runs/0001-ios-android reports/latest"
        })
final class DiffCommand implements Callable<Integer> {

    /** Of more than this those that are alike are told together, but what is worse always stands alone. */
    private static final int LISTED = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The folder of the earlier run.")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The folder of the later run.")
    private Path after;

    @Option(names = "--json", description = "As JSON, for machines.")
    private boolean json;

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        RunDiff diff = RunDiff.between(GivenRun.sealedAt(before, spec), GivenRun.sealedAt(after, spec));
        if (json) {
            spec.commandLine().getOut().println(Json.write(diff));
        } else {
            print(diff);
        }
        return diff.exitCode();
    }

    private void print(RunDiff diff) {
        line("%s, %s -> %s, %s".formatted(diff.before(), diff.claimBefore(), diff.after(), diff.claimAfter()));
        foundations(diff, State.OTHER, "Not the same: ");
        foundations(diff, State.UNKNOWN, "Not known: ");
        foundations(diff, State.SAME, "The same: ");
        for (Change.Kind kind : Change.Kind.values()) {
            List<Change> changes = diff.of(kind);
            if (!changes.isEmpty()) {
                out().printf("%n%s: %s%n", kind.words(), changes.size());
                if (kind == Change.Kind.REGRESSION || changes.size() <= LISTED) {
                    changes.forEach(this::print);
                } else {
                    alike(changes).forEach(this::printAlike);
                }
            }
        }
        out().printf("%n%s examples came out alike.%n", diff.unchanged());
    }

    /** Those that changed in the same way for the same reason. */
    private static Collection<List<Change>> alike(List<Change> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> List.of(change.what(), change.before(), change.after(), change.causes()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private void printAlike(List<Change> alike) {
        Change first = alike.get(0);
        if (alike.size() == 1) {
            print(first);
            return;
        }
        boolean rules = first.what().equals("rule");
        line("  %s %ss: %s -> %s (%s)%s"
                .formatted(
                        alike.size(),
                        first.what(),
                        word(first.before()),
                        word(first.after()),
                        because(first.causes()),
                        rules ? "" : "; --json names them"));
        if (rules) {
            line("    " + rules(alike));
        }
    }

    /** {@code R58 R60 X06@ios}: the platform only where it is not on all of them. */
    private static String rules(List<Change> alike) {
        Map<String, List<String>> platforms = new LinkedHashMap<>();
        alike.forEach(change -> {
            String[] rule = change.id().split("@", 2);
            platforms.computeIfAbsent(rule[0], first -> new ArrayList<>()).add(change.id());
        });
        int most = platforms.values().stream().mapToInt(List::size).max().orElse(0);
        return platforms.entrySet().stream()
                .map(rule ->
                        rule.getValue().size() == most && most > 1 ? rule.getKey() : String.join(" ", rule.getValue()))
                .collect(Collectors.joining(" "));
    }

    private void foundations(RunDiff diff, State state, String heading) {
        String named = diff.foundations().stream()
                .filter(foundation -> foundation.state() == state)
                .map(DiffCommand::named)
                .collect(Collectors.joining(", "));
        if (!named.isEmpty()) {
            line(heading + named);
        }
    }

    private static String named(Foundation foundation) {
        String name = foundation.of() == Cause.SURROUNDINGS
                ? foundation.what()
                : foundation.of().word() + " (" + foundation.what() + ")";
        boolean isShort = foundation.of() != Cause.WAIVERS
                && foundation.before().length() + foundation.after().length() < 40;
        return foundation.state() == State.OTHER && isShort
                ? "%s %s -> %s".formatted(name, foundation.before(), foundation.after())
                : name;
    }

    private void print(Change change) {
        line("  %s: %s -> %s (%s)"
                .formatted(change.id(), word(change.before()), word(change.after()), because(change.causes())));
        if (!change.message().isEmpty()) {
            line("    " + change.message());
        }
    }

    private static String word(String verdict) {
        return verdict.isEmpty() ? "not there" : verdict;
    }

    private static String because(List<Cause> causes) {
        return causes.stream().map(Cause::word).collect(Collectors.joining(" or "));
    }

    private void line(String text) {
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        out().println(indent + VisibleText.onOneLine(text));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
