package dev.lifeboat.report;

import static dev.lifeboat.report.Html.element;
import static dev.lifeboat.report.Html.text;

import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.report.Audit.Outcome;
import dev.lifeboat.report.Audit.RuleEntry;
import dev.lifeboat.report.KeptMatrix.Fate;
import dev.lifeboat.report.KeptMatrix.Held;
import dev.lifeboat.rules.Chapter;
import dev.lifeboat.rules.EvidenceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules by chapter: what each came to, what that rests on, and, unfolded, its statement and its examples. */
final class IndexRules {

    private final Audit audit;
    private final KeptMatrix matrix;
    private final Map<String, ExampleEntry> examples;
    private final StringBuilder html = new StringBuilder();

    IndexRules(Audit audit, KeptMatrix matrix) {
        this.audit = audit;
        this.matrix = matrix;
        this.examples = audit.examples().stream().collect(Collectors.toMap(ExampleEntry::id, example -> example));
    }

    String html() {
        html.append("<section>\n<h2>Rules</h2>\n<p>");
        html.append(Stream.of(EvidenceKind.values())
                .map(kind -> "<b>" + kind.spelling() + "</b>: " + text(Wording.evidence(kind)))
                .collect(Collectors.joining("; ")));
        html.append(".</p>\n<p>")
                .append(text(heldAgainst()))
                .append(
                        " Each stands unfolded with its rule; <code>./lifeboat self-check</code> tries them anew.</p>\n");
        RuleTable.chapters(audit).forEach(this::chapter);
        html.append("</section>\n");
        return html.toString();
    }

    /** What the kit found in itself: no self-check is part of a run. */
    private String heldAgainst() {
        long killed = matrix.count(Fate.KILLED);
        long all = matrix.count();
        return "A mutant is a correct app with one fault. The kill matrix of this version of the kit: %s of %s of %s %s killed by an example of the very rule that the fault breaks%s."
                .formatted(
                        killed,
                        Wording.counted(all, "mutant"),
                        Wording.counted(matrix.byRule().size(), "rule"),
                        killed == 1 ? "was" : "were",
                        remark());
    }

    private String remark() {
        long survived = matrix.count(Fate.SURVIVED);
        long notTried = matrix.count(Fate.NOT_TRIED);
        return (survived == 0 ? "" : "; %s survived".formatted(survived))
                + (notTried == 0 ? "" : "; %s not tried yet".formatted(notTried));
    }

    private void chapter(Chapter chapter, List<RuleEntry> rules) {
        html.append("<h3>%s</h3>\n<table>\n<thead><tr><th>Rule</th><th>Title</th><th>Level</th>"
                .formatted(RuleTable.title(chapter)));
        audit.claim().platforms().forEach(platform -> html.append("<th>%s</th>".formatted(Wording.platform(platform))));
        html.append("<th>Evidence</th><th class=\"n\">Mutants</th></tr></thead>\n<tbody>\n");
        rules.forEach(this::row);
        html.append("</tbody></table>\n");
    }

    private void row(RuleEntry rule) {
        html.append("<tr id=\"%s\"><th>%1$s</th><td class=\"title\">".formatted(rule.id()));
        html.append("<details><summary>%s <small>%s</small></summary><p>%s</p>"
                .formatted(
                        text(rule.title()),
                        Wording.counted(rule.examples().size(), "example"),
                        text(rule.statement())));
        if (!rule.should().isEmpty()) {
            html.append(element("p", "Derived: " + rule.should()));
        }
        if (!rule.examples().isEmpty()) {
            html.append("<ul>");
            examples(rule).forEach(this::example);
            html.append("</ul>");
        }
        mutants(matrix.of(rule.id()));
        html.append("</details>");
        if (!rule.untestedBecause().isEmpty()) {
            html.append(element("p", "Untested: " + rule.untestedBecause()));
        }
        html.append("</td>").append(element("td", rule.level().spelling()));
        rule.outcomes().forEach(outcome -> html.append(outcome(outcome)));
        html.append(element("td", rule.evidence().spelling()));
        html.append("<td class=\"n\">%s</td></tr>\n".formatted(killed(matrix.of(rule.id()))));
    }

    private static String killed(List<Held> held) {
        long killed = held.stream().filter(one -> one.fate() == Fate.KILLED).count();
        return held.isEmpty() ? "" : "%s of %s killed".formatted(killed, held.size());
    }

    private void mutants(List<Held> held) {
        if (held.isEmpty()) {
            return;
        }
        html.append("<p>Mutants that this kit holds against it:</p><ul>");
        for (Held one : held) {
            Mark mark = one.fate() == Fate.KILLED ? Mark.GOOD : one.fate() == Fate.SURVIVED ? Mark.BAD : Mark.DOUBT;
            html.append("<li><span class=\"chip %s\">%s %s</span> the app %s <small>%s</small></li>\n"
                    .formatted(
                            mark.style(),
                            mark.sign(),
                            one.fate().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            text(one.does()),
                            text(one.id())));
        }
        html.append("</ul>");
    }

    private static String outcome(Outcome outcome) {
        String derived = outcome.derived().isEmpty() ? "" : "<small>derived: " + text(outcome.derived()) + "</small>";
        return "<td data-of=\"%s\">%s%s</td>"
                .formatted(Wording.platform(outcome.platform()), Mark.chip(outcome.verdict()), derived);
    }

    /** Each example with its platforms. */
    private Iterable<List<ExampleEntry>> examples(RuleEntry rule) {
        return rule.examples().stream()
                .map(examples::get)
                .collect(Collectors.groupingBy(
                        example -> example.feature() + ":" + example.line() + " " + example.title(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private void example(List<ExampleEntry> onPlatforms) {
        html.append("<li>").append(element("bdi", onPlatforms.get(0).title()));
        for (ExampleEntry example : onPlatforms) {
            Mark mark = Mark.of(example.verdict());
            html.append(" <a class=\"%s\" href=\"%s\" title=\"%s\">%s %s</a>"
                    .formatted(
                            mark.style(),
                            AllureIds.page(example),
                            text(example.verdict()),
                            Wording.platform(example.platform()),
                            mark.sign()));
            if (!example.verdict().equals("NOT_RUN")) {
                html.append(' ').append(Html.link(example.evidence(), "evidence"));
            }
        }
        html.append("</li>\n");
    }
}
