package dev.lifeboat.cli;

import dev.lifeboat.diff.Cause;
import dev.lifeboat.diff.Change;
import dev.lifeboat.diff.Foundation;
import dev.lifeboat.diff.Foundation.State;
import dev.lifeboat.diff.RunDiff;
import dev.lifeboat.report.VisibleText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
            "Exit code: 0 nothing is worse than before, 1 something is, 3 a run did not come to its end.",
            "",
            "Example:",
            "  lifeboat diff reports/runs/0001-ios-android reports/latest"
        })
final class DiffCommand implements Callable<Integer> {

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
                changes.forEach(this::print);
            }
        }
        out().printf("%n%s examples came out alike.%n", diff.unchanged());
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
        boolean isShort = foundation.before().length() + foundation.after().length() < 40;
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
