package dev.lifeboat.report;

import static dev.lifeboat.report.Html.element;
import static dev.lifeboat.report.Html.text;

import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.report.Audit.Outcome;
import dev.lifeboat.report.Audit.RuleEntry;
import dev.lifeboat.rules.Chapter;
import dev.lifeboat.rules.EvidenceKind;
import dev.lifeboat.rules.RuleId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules by chapter: what each came to, what that rests on, and, unfolded, its statement and its examples. */
final class IndexRules {

    private final Audit audit;
    private final Map<RuleId, Long> mutants;
    private final Map<String, ExampleEntry> examples;
    private final StringBuilder html = new StringBuilder();

    IndexRules(Audit audit, Map<RuleId, Long> mutants) {
        this.audit = audit;
        this.mutants = mutants;
        this.examples = audit.examples().stream().collect(Collectors.toMap(ExampleEntry::id, example -> example));
    }

    String html() {
        html.append("<section>\n<h2>Rules</h2>\n<p>");
        html.append(Stream.of(EvidenceKind.values())
                .map(kind -> "<b>" + kind.spelling() + "</b>: " + text(Wording.evidence(kind)))
                .collect(Collectors.joining("; ")));
        html.append(".</p>\n<p>")
                .append(text(heldAgainst()))
                .append(" <code>./lifeboat self-check</code> shows whether each is found.</p>\n");
        RuleTable.chapters(audit).forEach(this::chapter);
        html.append("</section>\n");
        return html.toString();
    }

    /** Says what the kit holds, not what it found: no self-check is part of a run. */
    private String heldAgainst() {
        long all = mutants.values().stream().mapToLong(Long::longValue).sum();
        return "A mutant is a correct app with one fault. This kit holds %s of %s."
                .formatted(Wording.counted(all, "mutant"), Wording.counted(mutants.size(), "rule"));
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
        html.append("</details>");
        if (!rule.untestedBecause().isEmpty()) {
            html.append(element("p", "Untested: " + rule.untestedBecause()));
        }
        html.append("</td>").append(element("td", rule.level().spelling()));
        rule.outcomes().forEach(outcome -> html.append(outcome(outcome)));
        html.append(element("td", rule.evidence().spelling()));
        long held = mutants.getOrDefault(RuleId.parse(rule.id()), 0L);
        html.append("<td class=\"n\">%s</td></tr>\n".formatted(held == 0 ? "" : held));
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
