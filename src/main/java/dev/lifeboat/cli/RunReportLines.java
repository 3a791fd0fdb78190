package dev.lifeboat.cli;

import dev.lifeboat.report.Audit;
import dev.lifeboat.report.Reports;
import dev.lifeboat.report.RunFolder;
import dev.lifeboat.report.VisibleText;
import dev.lifeboat.report.WaiverWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** What a run came to, for the terminal: the answer first, then what did not pass, then where the reports are. */
final class RunReportLines {

    private static final int FAILURES_SHOWN = 12;

    private final List<String> lines = new ArrayList<>();
    private final Ansi ansi;

    private RunReportLines(Ansi ansi) {
        this.ansi = ansi;
    }

    static List<String> of(Audit audit, RunFolder folder, Ansi ansi) {
        RunReportLines report = new RunReportLines(ansi);
        report.answer(audit);
        report.notPassed(audit);
        report.places(folder.path());
        return report.lines;
    }

    private void answer(Audit audit) {
        String verdict = audit.claim().verdict();
        lines.add(coloured(verdict)
                + "  "
                + VisibleText.onOneLine("%s %s%s, edition %s, seed %s%s"
                        .formatted(
                                audit.subject().product(),
                                audit.subject().version(),
                                Reports.leftOut(audit),
                                audit.claim().edition(),
                                audit.seed(),
                                Reports.plays(audit))));
        if (!audit.claim().shard().isEmpty()) {
            lines.add("  part " + audit.claim().shard() + " of the run; 'lifeboat merge' puts the parts together");
        }
        for (Audit.OnPlatform claim : audit.claims()) {
            lines.add("  " + claim.sentence() + (claim.byAnalogy() ? " (by analogy)" : ""));
        }
        audit.waivers()
                .forEach(waiver -> add("waiver of %s: %s. %s (%s)"
                        .formatted(
                                WaiverWords.about(waiver),
                                WaiverWords.worth(waiver),
                                waiver.reason(),
                                waiver.owner())));
        Audit.Named first = audit.claims().get(0).rules();
        named("not selected", first.notSelected());
    }

    private void named(String what, List<String> rules) {
        if (!rules.isEmpty()) {
            lines.add("  " + what + ": " + String.join(" ", rules));
        }
    }

    private void notPassed(Audit audit) {
        List<Audit.ExampleEntry> notPassed = audit.examples().stream()
                .filter(example -> !example.verdict().equals("PASS"))
                .filter(example -> !example.verdict().equals("NOT_APPLICABLE"))
                .toList();
        for (Audit.ExampleEntry example : notPassed.subList(0, Math.min(FAILURES_SHOWN, notPassed.size()))) {
            lines.add("");
            lines.add(coloured(example.verdict())
                    + (example.waived() ? ", waived  " : "  ")
                    + VisibleText.onOneLine("%s %s (%s:%s)"
                            .formatted(
                                    String.join(" ", example.rules()),
                                    example.id(),
                                    example.feature(),
                                    example.line())));
            add(example.message());
            add("again: " + Reports.again(audit, example));
        }
        if (notPassed.size() > FAILURES_SHOWN) {
            lines.add("");
            lines.add("... and " + (notPassed.size() - FAILURES_SHOWN) + " more in index.html");
        }
    }

    private void places(Path folder) {
        Path shown = Path.of("").toAbsolutePath();
        Path place = folder.startsWith(shown) ? shown.relativize(folder) : folder;
        lines.add("");
        lines.add("Reports: " + place.resolve("index.html"));
        lines.add("         " + place.resolve("allure").resolve("index.html"));
        lines.add("         " + place.resolve("summary.md"));
        lines.add("         " + place.resolve("audit.json") + ", junit.xml, results.sarif");
    }

    /** A line of its own: what the subject or a user wrote must neither command the terminal nor look like ours. */
    private void add(String line) {
        lines.add("  " + VisibleText.onOneLine(line));
    }

    private String coloured(String word) {
        String style = switch (word) {
            case "PASS", "CONFORMANT", "CONFORMANT SUBSET" -> "bold,green";
            case "FAIL", "NON-CONFORMANT" -> "bold,red";
            default -> "bold,yellow";
        };
        return ansi.string("@|" + style + " " + word + "|@");
    }
}
