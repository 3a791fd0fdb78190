package dev.lifeboat.cli;

import dev.lifeboat.rules.Gap;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.rules.SourceDocument;
import dev.lifeboat.rules.Traceability;
import dev.lifeboat.rules.TracedSentence;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** A traced document as people read it: section by section, then what does not fit. */
final class TraceListing {

    private final PrintWriter out;
    private final Ansi ansi;

    TraceListing(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    void print(SourceDocument source, RuleCatalogue catalogue, Traceability traceability) {
        out.printf("%s beside edition %s of the catalogue%n", source.name(), catalogue.edition());
        String section = null;
        for (TracedSentence traced : traceability.sentences()) {
            if (!traced.sentence().at().anchor().equals(section)) {
                section = traced.sentence().at().anchor();
                out.printf("%n%s%n", section);
            }
            print(traced);
        }
        summary(catalogue, traceability);
    }

    private void print(TracedSentence traced) {
        out.printf(
                "  line %3s  %-11s %-11s  %s%n",
                traced.sentence().line(),
                traced.sentence().at().withinSection(),
                traced.isKnown() ? rules(traced) : emphasised("GAP"),
                printable(traced.sentence().text()));
        traced.reason().ifPresent(reason -> out.printf("%38s(%s)%n", "", reason));
    }

    /** A document may hold control characters; a terminal would obey them. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\ufffd");
    }

    private static String rules(TracedSentence traced) {
        return traced.rules().isEmpty()
                ? "none"
                : traced.rules().stream().map(RuleId::toString).collect(Collectors.joining(" "));
    }

    private void summary(RuleCatalogue catalogue, Traceability traceability) {
        long ruled = traceability.sentences().stream()
                .filter(traced -> !traced.rules().isEmpty())
                .count();
        long silent = traceability.sentences().stream()
                .filter(traced -> traced.reason().isPresent())
                .count();
        long rules = traceability.sentences().stream()
                .flatMap(traced -> traced.rules().stream())
                .distinct()
                .count();
        out.printf(
                "%n%s sentences: %s carry %s rules, %s carry none and the catalogue says why.%n",
                traceability.sentences().size(), ruled, rules, silent);
        if (traceability.gaps().isEmpty()) {
            out.println("No gap.");
            return;
        }
        out.println(emphasised("Gaps: %s".formatted(traceability.gaps().size())));
        for (Gap gap : traceability.gaps()) {
            out.printf("  %-9s  %s%n", gap.kind(), gap.describe());
        }
        if (ruled + silent == 0) {
            out.printf("No sentence of it is known: is this the document of edition %s?%n", catalogue.edition());
        }
    }

    private String emphasised(String text) {
        return ansi.string("@|bold,red " + text + "|@");
    }
}
