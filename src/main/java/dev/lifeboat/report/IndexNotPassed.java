package dev.lifeboat.report;

import static dev.lifeboat.report.Html.element;
import static dev.lifeboat.report.Html.text;

import dev.lifeboat.report.Audit.ExampleEntry;
import java.util.List;

/** What did not pass: what was expected, what was seen, how to repeat it, and where all of it can be looked at. */
final class IndexNotPassed {

    /** Nobody reads more of one sort than this; all of them stand with their rules and in {@code audit.json}. */
    private static final int SHOWN = 100;

    private final Audit audit;
    private final StringBuilder html = new StringBuilder();

    IndexNotPassed(Audit audit) {
        this.audit = audit;
    }

    String html() {
        NotPassed.of(audit).forEach(this::sort);
        return html.toString();
    }

    private void sort(NotPassed sort) {
        html.append("<section>\n")
                .append("<h2>%s <small>%s</small></h2>\n"
                        .formatted(text(sort.heading()), sort.told().size()));
        if (!sort.remark().isEmpty()) {
            html.append(element("p", sort.remark())).append('\n');
        }
        sort.told().stream().limit(SHOWN).forEach(this::examples);
        if (sort.told().size() > SHOWN) {
            html.append(element(
                    "p",
                    "... and %s more: see audit.json.".formatted(sort.told().size() - SHOWN)));
        }
        html.append("</section>\n");
    }

    /** The same example on one platform or several. */
    private void examples(List<ExampleEntry> alike) {
        ExampleEntry example = alike.get(0);
        html.append("<article class=\"%s\">\n<h3>%s %s <small>on %s</small></h3>\n<dl>"
                .formatted(
                        example.waived()
                                ? Mark.DOUBT.style()
                                : Mark.of(example.verdict()).style(),
                        text(NotPassed.rules(example)),
                        element("bdi", example.title()),
                        text(NotPassed.platforms(alike))));
        if (example.expected().isEmpty()) {
            item("Why", element("span", example.message()));
        } else {
            item("Expected", element("span", example.expected()));
            item("Seen", element("span", example.seen()));
        }
        for (Demand demand : Demand.of(example, audit.rules())) {
            item(
                    demand.rule(),
                    text(demand.text()) + " <small>%s, %s</small>".formatted(demand.level(), demand.evidence()));
        }
        item(
                "Verdict",
                text(NotPassed.verdict(example)) + " at " + element("code", example.feature() + ":" + example.line()));
        item("Repeat", repeat(alike));
        html.append("</dl>\n<p class=\"ways\">");
        alike.forEach(one -> html.append(ways(one)));
        html.append("</p></article>\n");
    }

    private String repeat(List<ExampleEntry> alike) {
        StringBuilder commands = new StringBuilder();
        alike.forEach(one -> commands.append(element("pre", Repetition.whole(audit, one))));
        return commands.toString();
    }

    private static String ways(ExampleEntry example) {
        String story = "<a href=\"%s\">%s: step by step</a> "
                .formatted(AllureIds.page(example), Wording.platform(example.platform()));
        return example.verdict().equals("NOT_RUN") ? story : story + Html.link(example.evidence(), "evidence") + " ";
    }

    private void item(String what, String html) {
        this.html.append("<dt>").append(what).append("</dt><dd>").append(html).append("</dd>\n");
    }
}
