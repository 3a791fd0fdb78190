package dev.lifeboat.report;

import static dev.lifeboat.report.Html.text;

import dev.lifeboat.report.Audit.OnPlatform;
import dev.lifeboat.report.Audit.Outcome;
import dev.lifeboat.report.Audit.RuleEntry;
import java.util.List;

/** The claim on each platform: its denominator in full, the rules to look at, and all rules as a map. */
final class IndexClaims {

    private final Audit audit;
    private final StringBuilder html = new StringBuilder();

    private IndexClaims(Audit audit) {
        this.audit = audit;
    }

    static String of(Audit audit) {
        IndexClaims claims = new IndexClaims(audit);
        claims.html.append("<section class=\"claims\">\n");
        audit.claims().forEach(claims::claim);
        return claims.html.append("</section>\n").toString();
    }

    private void claim(OnPlatform claim) {
        html.append("<article class=\"%s\">\n<h2>%s%s %s</h2>\n<p>%s.</p>\n"
                .formatted(
                        Mark.of(claim.verdict()).style(),
                        Wording.platform(claim.platform()),
                        claim.byAnalogy() ? " <small>by analogy</small>" : "",
                        Mark.chip(claim.verdict()),
                        text(Wording.counts(claim))));
        List<NamedRules> named = NamedRules.of(audit, claim);
        if (!named.isEmpty() || !claim.leftOut().isEmpty()) {
            html.append("<dl>");
            named.forEach(rules -> item(rules.what(), Wording.ids(rules.ids())));
            if (!claim.leftOut().isEmpty()) {
                item("Not claimed by the subject", String.join(", ", claim.leftOut()));
            }
            html.append("</dl>\n");
        }
        RuleTable.chapters(audit).values().forEach(rules -> map(rules, claim));
        html.append("</article>\n");
    }

    private void item(String what, String said) {
        html.append("<dt>").append(what).append("</dt>").append(Html.element("dd", said));
    }

    /** The rules of a chapter, each as a tile; what the claim fails by stands out. */
    private void map(List<RuleEntry> rules, OnPlatform claim) {
        html.append("<p class=\"map\">");
        for (RuleEntry rule : rules) {
            rule.outcomes().stream()
                    .filter(outcome -> outcome.platform().equals(claim.platform()))
                    .forEach(outcome -> html.append(
                            tile(rule, outcome, claim.rules().violated().contains(rule.id()))));
        }
        html.append("</p>\n");
    }

    private static String tile(RuleEntry rule, Outcome outcome, boolean decides) {
        Mark mark = Mark.of(outcome.verdict());
        return "<a class=\"%s\" href=\"#%s\" title=\"%s\">%2$s&nbsp;%s</a>"
                .formatted(
                        mark.style() + (decides ? " decides" : ""),
                        rule.id(),
                        text(rule.title() + ": " + RuleTable.verdict(outcome)),
                        mark.sign());
    }
}
