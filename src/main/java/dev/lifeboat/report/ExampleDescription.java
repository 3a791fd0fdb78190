package dev.lifeboat.report;

import static dev.lifeboat.report.Html.element;
import static dev.lifeboat.report.Html.text;

import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.report.Audit.RuleEntry;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an auditor has to know before reading an example: its rules with their sources, and the example as it is written. */
final class ExampleDescription {

    private final Audit audit;
    private final Map<String, RuleEntry> rules;
    private final Map<String, String> readings;

    ExampleDescription(Audit audit) {
        this.audit = audit;
        this.rules = audit.rules().stream().collect(Collectors.toMap(RuleEntry::id, rule -> rule));
        this.readings = audit.readings().stream()
                .collect(Collectors.toMap(
                        Audit.ReadingEntry::id, reading -> reading.problem() + " — " + reading.reading()));
    }

    String html(ExampleResult run, ExampleEntry entry) {
        StringBuilder html = new StringBuilder();
        entry.rules().forEach(id -> html.append(rule(rules.get(id), entry)));
        html.append("<p><b>The example</b> (<code>")
                .append(text(entry.feature() + ":" + entry.line()))
                .append("</code>)</p>")
                .append(element("pre", script(run.example())));
        List<String> searches = Searched.lines(run.history());
        if (!searches.isEmpty()) {
            html.append("<p><b>What was searched</b></p><ul>");
            searches.forEach(search -> html.append(element("li", search)));
            html.append("</ul>");
        }
        html.append("<p><b>Repeat it:</b> ")
                .append(element("code", again(entry)))
                .append("</p>");
        return html.toString();
    }

    /** The command that runs it again. */
    String again(ExampleEntry entry) {
        return Repetition.whole(audit, entry);
    }

    private String rule(RuleEntry rule, ExampleEntry entry) {
        StringBuilder html = new StringBuilder("<p><b>" + text(rule.id() + " · " + rule.title()) + "</b><br>");
        boolean beyond = entry.derived() && !rule.should().isEmpty();
        html.append(text(beyond ? rule.should() : rule.statement())).append("</p><ul>");
        item(html, "Level", beyond ? "derived from the text" : level(rule));
        item(html, "Evidence", Wording.evidence(rule.evidence()));
        item(html, "Stands at", stands(rule));
        rule.readings().forEach(id -> item(html, "Reading " + id, readings.get(id)));
        standing(rule, entry)
                .forEach(standing -> item(html, "The edition on " + Wording.platform(entry.platform()), standing));
        return html.append("</ul>").toString();
    }

    private static void item(StringBuilder html, String what, String said) {
        html.append("<li>").append(text(what)).append(": ").append(text(said)).append("</li>");
    }

    private static String level(RuleEntry rule) {
        return switch (rule.level()) {
            case MUST -> "must";
            case SHOULD -> rule.id().startsWith("X") ? "robustness, on which the text is silent" : "should";
            case INFO -> "informative";
        };
    }

    private String stands(RuleEntry rule) {
        return rule.sentences().isEmpty()
                ? "nowhere in the text"
                : rule.sentences().stream().map(Audit.Sentence::at).collect(Collectors.joining("; ")) + " (edition "
                        + audit.claim().edition() + ")";
    }

    private static List<String> standing(RuleEntry rule, ExampleEntry entry) {
        return rule.outcomes().stream()
                .filter(outcome -> outcome.platform().equals(entry.platform()))
                .map(Audit.Outcome::standing)
                .toList();
    }

    /** The example as the feature has it, its tables in columns. */
    private static String script(Example example) {
        List<String> lines = new ArrayList<>();
        for (Example.Step step : example.steps()) {
            lines.add(step.keyword() + " " + step.text());
            lines.addAll(columns(step.table()));
        }
        return String.join("\n", lines);
    }

    private static List<String> columns(List<List<String>> table) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder("  |");
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = table.stream()
                        .mapToInt(other -> other.get(at).length())
                        .max()
                        .orElse(0);
                line.append(' ')
                        .append(row.get(column))
                        .append(" ".repeat(width - row.get(column).length()))
                        .append(" |");
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
