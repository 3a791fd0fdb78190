package dev.lifeboat.report;

import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.selfcheck.Finding;
import dev.lifeboat.selfcheck.KillMatrix;
import dev.lifeboat.selfcheck.MutantTrial;
import dev.lifeboat.selfcheck.NullTrial;
import dev.lifeboat.selfcheck.mutant.Condition;
import dev.lifeboat.selfcheck.mutant.Consequence;
import dev.lifeboat.spi.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code kill-matrix.html}: the answer, what is wrong, rules by mutants, and what became of each; one file, no script. */
final class KillMatrixPage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1c2128;--soft:#5b6470;--line:#d5dae1;--paper:#fff;--own:#1a7f37;\
            --declared:#b7791f;--wrong:#b00020;--robust:#8a94a3;--band:#f4f6f8}
            @media(prefers-color-scheme:dark){:root{--ink:#e4e8ee;--soft:#9aa5b1;--line:#363d47;--paper:#14181d;\
            --own:#3fb950;--declared:#d9a441;--wrong:#ff6b7d;--robust:#6b7684;--band:#1c2229}}
            body{font:15px/1.5 system-ui,sans-serif;margin:24px;color:var(--ink);background:var(--paper)}
            h1{font-size:22px;margin:0 0 4px}h2{font-size:17px;margin:28px 0 8px}
            p{margin:4px 0;max-width:75em}.soft,small{color:var(--soft)}
            .wide{overflow-x:auto;border:1px solid var(--line)}
            table{border-collapse:collapse;font-size:13px}
            .matrix td,.matrix th{padding:0;text-align:center;border:1px solid var(--line);min-width:15px;height:15px}
            .matrix thead th{vertical-align:bottom;font-weight:normal;padding:4px 0}
            .matrix thead th a{writing-mode:vertical-rl;white-space:nowrap;color:var(--soft);text-decoration:none;font-size:11px}
            .matrix tbody th{position:sticky;left:0;background:var(--band);text-align:left;padding:0 6px;\
            font-weight:normal;white-space:nowrap}
            .matrix tr:hover td{background:var(--band)}
            .o{color:var(--own)}.d{color:var(--declared)}.w{color:var(--wrong);font-weight:bold}.x{color:var(--robust)}
            .list td,.list th{padding:4px 10px 4px 0;border-bottom:1px solid var(--line);text-align:left;\
            vertical-align:top}
            .list td small{display:block}li{margin:3px 0;overflow-wrap:anywhere}
            :target{background:var(--band);outline:2px solid var(--declared)}
            """;

    private final KillMatrix matrix;
    private final RuleCatalogue catalogue;
    private final StringBuilder page = new StringBuilder();

    private KillMatrixPage(KillMatrix matrix, RuleCatalogue catalogue) {
        this.matrix = matrix;
        this.catalogue = catalogue;
    }

    static String of(KillMatrix matrix, RuleCatalogue catalogue) {
        return new KillMatrixPage(matrix, catalogue).write();
    }

    private String write() {
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Kill matrix</title>")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        head();
        findings();
        rulesByMutants();
        mutants();
        nulls();
        return page.append("</body></html>\n").toString();
    }

    private void head() {
        int all = matrix.mutants().size();
        int killed = all - matrix.survivors().size();
        String answer = matrix.complete()
                ? "%s of %s mutants killed, %s misblamed"
                        .formatted(killed, all, matrix.misblamed().size())
                : "Nothing was tried";
        page.append(Html.element("h1", answer)).append('\n');
        paragraph(
                "A mutant is a correct app with one fault. It is killed when an example of the rule that it breaks fails;"
                        + " it is misblamed when a rule fails that the fault is not about.");
        paragraph(
                matrix.full()
                        ? "Every mutant was held against every example."
                        : "Each mutant was held against the examples of its rule and, of every other rule, the cheapest in"
                                + " which its fault can make a difference. --full leaves nothing out.");
    }

    private void findings() {
        heading("What is wrong");
        if (!matrix.notRehearsed().isEmpty()) {
            paragraph("The correct app itself does not pass these examples, so nothing was tried:");
            list(matrix.notRehearsed());
        } else if (matrix.findings().isEmpty()) {
            paragraph("Nothing.");
        } else {
            list(matrix.findings().stream().map(Finding::toString).toList());
        }
    }

    private void rulesByMutants() {
        SortedSet<RuleId> rules = new TreeSet<>();
        matrix.mutants().forEach(trial -> {
            rules.add(trial.mutant().rule());
            rules.addAll(trial.failedRules());
        });
        heading("Rules by mutants");
        page.append("<p><span class=\"o\">●</span> found by an example of its rule ")
                .append("<span class=\"d\">●</span> a consequence that it declares ")
                .append("<span class=\"w\">✕</span> wrongly blamed, or not found ")
                .append("<span class=\"x\">·</span> robustness</p>\n<div class=\"wide\"><table class=\"matrix\">")
                .append("<thead><tr><th></th>");
        for (MutantTrial trial : matrix.mutants()) {
            String id = Html.text(trial.mutant().id());
            page.append("<th><a href=\"#%s\" title=\"%s\">%s</a></th>"
                    .formatted(id, Html.text(trial.mutant().toString()), id));
        }
        page.append("</tr></thead>\n<tbody>");
        for (RuleId rule : rules) {
            String title = catalogue.find(rule).map(Rule::title).orElse("");
            page.append("<tr><th title=\"%s\">%s</th>".formatted(Html.text(title), rule));
            matrix.mutants().forEach(trial -> page.append(cell(trial, rule)));
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private static String cell(MutantTrial trial, RuleId rule) {
        boolean own = trial.mutant().rule().equals(rule);
        boolean failed = trial.failedRules().contains(rule);
        if (own && !trial.killed() || failed && trial.misblamed().contains(rule)) {
            return "<td class=\"w\">✕</td>";
        }
        if (!failed) {
            return "<td></td>";
        }
        if (own) {
            return "<td class=\"o\">●</td>";
        }
        return trial.mutant().mayBreak(rule) ? "<td class=\"d\">●</td>" : "<td class=\"x\">·</td>";
    }

    private void mutants() {
        Map<RuleId, List<MutantTrial>> byRule = matrix.mutants().stream()
                .collect(
                        Collectors.groupingBy(trial -> trial.mutant().rule(), LinkedHashMap::new, Collectors.toList()));
        heading("Mutants");
        page.append("<table class=\"list\"><thead><tr><th>Mutant</th><th>The app ...</th><th>Found by</th>")
                .append("<th>Other rules</th></tr></thead>\n<tbody>");
        byRule.forEach((rule, trials) -> {
            String title = catalogue.find(rule).map(Rule::title).orElse("");
            page.append("<tr><th colspan=\"4\">%s %s</th></tr>\n".formatted(rule, Html.text(title)));
            trials.forEach(this::mutant);
        });
        page.append("</tbody></table>\n");
    }

    private void mutant(MutantTrial trial) {
        String conditions = trial.mutant().conditions().stream()
                .sorted()
                .map(Condition::spelling)
                .collect(Collectors.joining(", "));
        page.append("<tr id=\"%s\"><td>%s<small>%s%s</small></td><td>%s</td>"
                .formatted(
                        Html.text(trial.mutant().id()),
                        Html.text(trial.mutant().id()),
                        trial.mutant().layer().spelling(),
                        conditions.isEmpty() ? "" : "; depends on " + conditions,
                        Html.text(trial.mutant().does())));
        page.append("<td>");
        if (!trial.killed()) {
            page.append("<span class=\"w\">Not found on ")
                    .append(platforms(trial))
                    .append("</span><br>");
        }
        List<MutantTrial.Failure> kills = trial.kills();
        if (!kills.isEmpty()) {
            page.append("%s of %s examples, first %s<small>%s</small>"
                    .formatted(
                            kills.size(),
                            trial.examples(),
                            Html.text(kills.get(0).id()),
                            Html.text(kills.get(0).message())));
        }
        page.append("</td><td>");
        for (Consequence consequence : trial.mutant().consequences()) {
            page.append("<span class=\"d\">%s</span><small>%s</small>"
                    .formatted(consequence.rule(), Html.text(consequence.reason())));
        }
        trial.misblamed().forEach(rule -> page.append("<span class=\"w\">%s</span> ".formatted(rule)));
        trial.robustness().forEach(rule -> page.append("<span class=\"x\">%s</span> ".formatted(rule)));
        page.append("</td></tr>\n");
    }

    private static String platforms(MutantTrial trial) {
        return trial.survivesOn().stream().map(Platform::wireName).collect(Collectors.joining(" and "));
    }

    private void nulls() {
        if (matrix.nulls().isEmpty()) {
            return;
        }
        heading("Apps that are none");
        paragraph("None of them may pass an example that judges what a must-rule states.");
        page.append(
                "<table class=\"list\"><thead><tr><th>App</th><th>Examples</th><th>Passed</th></tr></thead>\n<tbody>");
        for (NullTrial trial : matrix.nulls()) {
            page.append("<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                    .formatted(
                            Html.text(trial.app()),
                            trial.examples(),
                            trial.passes().isEmpty()
                                    ? "none"
                                    : "<span class=\"w\">" + Html.text(String.join(", ", trial.passes())) + "</span>"));
        }
        page.append("</tbody></table>\n");
    }

    private void heading(String text) {
        page.append(Html.element("h2", text)).append('\n');
    }

    private void paragraph(String text) {
        page.append(Html.element("p", text)).append('\n');
    }

    private void list(List<String> items) {
        page.append("<ul>\n");
        items.forEach(item -> page.append(Html.element("li", item)).append('\n'));
        page.append("</ul>\n");
    }
}
