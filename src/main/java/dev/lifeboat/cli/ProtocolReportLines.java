package dev.lifeboat.cli;

import dev.lifeboat.check.CheckedStep;
import dev.lifeboat.check.Outcome;
import dev.lifeboat.check.ProtocolReport;
import dev.lifeboat.report.VisibleText;
import dev.lifeboat.spi.ActionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A walk along the protocol for people: one line a step, more where something is wrong, and what works in the end. */
final class ProtocolReportLines {

    private static final int PRINTED = 10;

    private final List<String> lines = new ArrayList<>();

    private ProtocolReportLines() {}

    /** @param printed the last lines that the adapter printed */
    static List<String> of(ProtocolReport report, List<String> printed) {
        ProtocolReportLines all = new ProtocolReportLines();
        report.steps().forEach(all::add);
        all.actions(report.actions());
        all.options(report);
        all.end(report, printed);
        return all.lines.stream().map(VisibleText::of).toList();
    }

    private void add(CheckedStep step) {
        if (step.holds()) {
            lines.add("ok     " + step.what() + ": " + step.came());
            return;
        }
        lines.add("WRONG  " + step.what());
        lines.add("         sent      " + step.sent());
        lines.add("         expected  " + step.expected());
        lines.add("         came      " + step.came());
        lines.add("         change    " + step.change());
    }

    private void actions(Map<ActionName, Outcome> actions) {
        lines.add("");
        lines.add("Actions, each tried where it fits:");
        for (Outcome outcome : List.of(
                Outcome.WORKS,
                Outcome.BEGUN,
                Outcome.NO_EFFECT,
                Outcome.REFUSED,
                Outcome.BROKEN,
                Outcome.NOT_IN_PRODUCT,
                Outcome.NOT_TRIED)) {
            String names = actions.entrySet().stream()
                    .filter(action -> action.getValue() == outcome)
                    .map(action -> action.getKey().wireName())
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                lines.add("  " + outcome.words() + ": " + names);
            }
        }
    }

    private void options(ProtocolReport report) {
        report.options()
                .forEach((option, works) -> lines.add("  the option " + option.wireName()
                        + (works ? " works" : " is claimed, and was not seen to work")));
        report.claimedAndNotSeen()
                .forEach(option -> lines.add("  the option " + option.wireName() + " is claimed, and never came up"));
    }

    private void end(ProtocolReport report, List<String> printed) {
        lines.add("");
        long wrong = report.steps().stream().filter(step -> !step.holds()).count();
        if (wrong > 0 && !printed.isEmpty()) {
            lines.add("The last that the adapter printed:");
            printed.subList(Math.max(0, printed.size() - PRINTED), printed.size())
                    .forEach(line -> lines.add("  | " + line));
            lines.add("");
        }
        lines.add(
                wrong == 0
                        ? "The protocol holds: " + report.steps().size() + " steps."
                        : "The protocol does not hold: " + wrong + " of "
                                + report.steps().size() + " steps are wrong.");
        if (report.claimsNothing()) {
            lines.add("No claim is made yet: the statement names no kind of account, and a run would end with 3.");
        }
    }
}
