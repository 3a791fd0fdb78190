package dev.lifeboat.report;

import static dev.lifeboat.report.Markdown.code;
import static dev.lifeboat.report.Markdown.text;

import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.report.Audit.OnPlatform;
import dev.lifeboat.report.Audit.RuleEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code summary.md}: one page, the answer first; fit for the summary of a CI job. */
final class Summary {

    /** Nobody reads more of one sort than this; all of them are in {@code audit.json}. */
    private static final int SHOWN = 40;

    private final Audit audit;
    private final Map<String, RuleEntry> rules;
    private final StringBuilder page = new StringBuilder();

    private Summary(Audit audit) {
        this.audit = audit;
        this.rules = audit.rules().stream().collect(Collectors.toMap(RuleEntry::id, Function.identity()));
    }

    static String write(Audit audit) {
        return new Summary(audit).write();
    }

    private String write() {
        Audit.Subject subject = audit.subject();
        line("# %s: %s %s%s"
                .formatted(
                        audit.claim().verdict(),
                        text(subject.product()),
                        text(subject.version()),
                        Wording.leftOut(audit)));
        line("By %s, edition %s. %s"
                .formatted(text(subject.vendor()), text(audit.claim().edition()), Wording.meaning(audit)));
        waivers();
        audit.claims().forEach(this::claim);
        examples("What failed", example -> example.verdict().equals("FAIL") && Counting.counts(audit, example));
        examples(
                "What could not be decided",
                example -> List.of("INCONCLUSIVE", "NOT_RUN").contains(example.verdict()));
        examples("What failed but is waived", ExampleEntry::waived);
        examples(
                "Observations",
                example -> example.verdict().equals("FAIL") && !example.waived() && !Counting.counts(audit, example));
        examples("What does not apply", example -> example.verdict().equals("NOT_APPLICABLE"));
        page.append(RuleTable.of(audit));
        provenance();
        return page.toString();
    }

    private void waivers() {
        if (audit.waivers().isEmpty()) {
            return;
        }
        line("## Waivers");
        for (Audit.WaiverEntry waiver : audit.waivers()) {
            page.append("- **%s**: %s. %s Owner: %s, %s. For versions %s.\n"
                    .formatted(
                            text(WaiverWords.about(waiver)),
                            text(WaiverWords.worth(waiver)),
                            text(waiver.reason()),
                            text(waiver.owner()),
                            code(waiver.link()),
                            text(waiver.versions())));
        }
        page.append('\n');
        if (audit.waivers().stream().anyMatch(WaiverWords::wantsAttention)) {
            line("The list of waivers has to be mended.");
        }
    }

    private void claim(OnPlatform claim) {
        String standing = claim.byAnalogy() ? " (by analogy)" : "";
        String sentence = claim.sentence().substring(claim.sentence().indexOf(": ") + 2);
        line("**%s%s: %s.** %s.".formatted(Wording.platform(claim.platform()), standing, claim.verdict(), sentence));
        StringBuilder list = new StringBuilder();
        item(list, "Violated", claim.rules().violated());
        item(list, "Violated but waived", claim.rules().waived());
        item(list, "Observed, not counted", observed(claim.platform()));
        item(list, "Inconclusive", claim.rules().inconclusive());
        item(list, "Untested", claim.rules().untested());
        item(list, "Not applicable", claim.rules().notApplicable());
        item(list, "Not selected", claim.rules().notSelected());
        if (!claim.leftOut().isEmpty()) {
            list.append("- Not claimed by the subject: ")
                    .append(String.join(", ", claim.leftOut()))
                    .append('\n');
        }
        page.append(list.isEmpty() ? "" : list.append('\n'));
    }

    private List<String> observed(String platform) {
        return audit.strict()
                ? List.of()
                : audit.observations().stream()
                        .filter(finding -> finding.platform().equals(platform))
                        .map(Audit.Finding::rule)
                        .distinct()
                        .toList();
    }

    private static void item(StringBuilder list, String what, List<String> ids) {
        if (!ids.isEmpty()) {
            list.append("- ").append(what).append(": ").append(Wording.ids(ids)).append('\n');
        }
    }

    private void examples(String heading, Predicate<ExampleEntry> wanted) {
        List<ExampleEntry> chosen = audit.examples().stream().filter(wanted).toList();
        if (chosen.isEmpty()) {
            return;
        }
        line("## " + heading);
        if (heading.equals("Observations")) {
            line("Derived rules and robustness: worth knowing, not counted against the claim.");
        }
        List<List<ExampleEntry>> groups = alike(chosen);
        groups.stream().limit(SHOWN).forEach(this::examples);
        if (groups.size() > SHOWN) {
            line("... and %d more: see `audit.json`.".formatted(groups.size() - SHOWN));
        }
    }

    /** What came out the same on several platforms is told once. */
    private static List<List<ExampleEntry>> alike(List<ExampleEntry> examples) {
        record Telling(String feature, int line, String verdict, String message) {}
        return List.copyOf(examples.stream()
                .collect(Collectors.groupingBy(
                        example -> new Telling(example.feature(), example.line(), example.verdict(), example.message()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    /** The same example on one platform or several. */
    private void examples(List<ExampleEntry> alike) {
        ExampleEntry example = alike.get(0);
        String ids = example.rules().isEmpty() ? "no rule" : String.join(", ", example.rules());
        String platforms =
                alike.stream().map(one -> Wording.platform(one.platform())).collect(Collectors.joining(" and "));
        line("### %s on %s: %s".formatted(ids, platforms, text(example.title())));
        line(text(example.message()));
        example.rules().forEach(id -> page.append(demand(rules.get(id), example.derived())));
        page.append("- Verdict: %s%s, at %s\n"
                .formatted(
                        example.verdict(),
                        example.origin().isEmpty() ? "" : " (" + example.origin() + ")",
                        code(example.feature() + ":" + example.line())));
        alike.forEach(
                one -> page.append("- Repeat: ").append(code(one.repeat())).append('\n'));
        page.append('\n');
    }

    private static String demand(RuleEntry rule, boolean derived) {
        boolean beyond = derived && !rule.should().isEmpty();
        return "- %s (%s, %s): %s\n"
                .formatted(
                        rule.id(),
                        beyond ? "derived" : rule.level().spelling(),
                        rule.evidence().spelling(),
                        text(beyond ? rule.should() : rule.statement()));
    }

    private void provenance() {
        Audit.Origin origin = audit.provenance();
        line("## This run");
        line("Seed %d%s. Began %s, took %d.%03d s, %s at a time. Lifeboat %s, Java %s, %s."
                .formatted(
                        audit.seed(),
                        audit.strict() ? ", strict" : "",
                        origin.began(),
                        origin.durationMillis() / 1000,
                        origin.durationMillis() % 1000,
                        Wording.counted(origin.parallel(), "example"),
                        text(origin.kit()),
                        text(origin.java()),
                        text(origin.system())));
        origin.digests()
                .forEach(digest -> page.append("- %s: %s\n".formatted(text(digest.of()), code(digest.sha256()))));
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }
}
