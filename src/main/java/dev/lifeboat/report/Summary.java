package dev.lifeboat.report;

import static dev.lifeboat.report.Markdown.code;
import static dev.lifeboat.report.Markdown.text;

import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.report.Audit.OnPlatform;
import java.util.List;

/** {@code summary.md}: one page, the answer first; fit for the summary of a CI job. */
final class Summary {

    /** Nobody reads more of one sort than this; all of them are in {@code audit.json}. */
    private static final int SHOWN = 40;

    /** In characters, so that the page stays below the 1 MiB that a CI server takes; all of it is in {@code audit.json}. */
    private static final int LONGEST_MESSAGE = 1000;

    private static final int LONGEST_NAME = 200;

    private final Audit audit;
    private final StringBuilder page = new StringBuilder();

    private Summary(Audit audit) {
        this.audit = audit;
    }

    static String write(Audit audit) {
        return new Summary(audit).write();
    }

    private String write() {
        Audit.Subject subject = audit.subject();
        line("# %s: %s %s%s"
                .formatted(
                        audit.claim().verdict(),
                        said(LONGEST_NAME, subject.product()),
                        said(LONGEST_NAME, subject.version()),
                        Wording.leftOut(audit)));
        line("By %s, edition %s. %s"
                .formatted(
                        said(LONGEST_NAME, subject.vendor()), text(audit.claim().edition()), Wording.meaning(audit)));
        waivers();
        audit.claims().forEach(this::claim);
        NotPassed.of(audit).forEach(this::examples);
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
        line("**%s%s: %s.** %s."
                .formatted(Wording.platform(claim.platform()), standing, claim.verdict(), Wording.counts(claim)));
        StringBuilder list = new StringBuilder();
        NamedRules.of(audit, claim)
                .forEach(named -> list.append("- ")
                        .append(named.what())
                        .append(": ")
                        .append(Wording.ids(named.ids()))
                        .append('\n'));
        if (!claim.leftOut().isEmpty()) {
            list.append("- Not claimed by the subject: ")
                    .append(String.join(", ", claim.leftOut()))
                    .append('\n');
        }
        page.append(list.isEmpty() ? "" : list.append('\n'));
    }

    private void examples(NotPassed sort) {
        line("## " + sort.heading());
        if (!sort.remark().isEmpty()) {
            line(sort.remark());
        }
        sort.told().stream().limit(SHOWN).forEach(this::examples);
        if (sort.told().size() > SHOWN) {
            line("... and %s more: see `audit.json`.".formatted(sort.told().size() - SHOWN));
        }
    }

    /** The same example on one platform or several. */
    private void examples(List<ExampleEntry> alike) {
        ExampleEntry example = alike.get(0);
        line("### %s on %s: %s".formatted(NotPassed.rules(example), NotPassed.platforms(alike), text(example.title())));
        line(said(LONGEST_MESSAGE, example.message()));
        for (Demand demand : Demand.of(example, audit.rules())) {
            page.append("- %s (%s, %s): %s\n"
                    .formatted(demand.rule(), demand.level(), demand.evidence(), text(demand.text())));
        }
        page.append("- Verdict: %s, at %s\n"
                .formatted(NotPassed.verdict(example), code(example.feature() + ":" + example.line())));
        alike.forEach(one -> page.append("- Repeat: ")
                .append(code(Repetition.whole(audit, one)))
                .append('\n'));
        page.append('\n');
    }

    private void provenance() {
        Audit.Origin origin = audit.provenance();
        line("## This run");
        line("Seed %s%s%s. Began %s, took %s s, %s at a time. Lifeboat %s, Java %s, %s."
                .formatted(
                        audit.seed(),
                        audit.strict() ? ", strict" : "",
                        Wording.plays(audit),
                        origin.began(),
                        Wording.seconds(origin.durationMillis()),
                        Wording.counted(origin.parallel(), "example"),
                        text(origin.kit()),
                        text(origin.java()),
                        text(origin.system())));
        origin.digests()
                .forEach(digest -> page.append("- %s: %s\n".formatted(text(digest.of()), code(digest.sha256()))));
    }

    private static String said(int longest, String any) {
        return text(Abbreviation.to(longest, VisibleText.of(any)));
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }
}
