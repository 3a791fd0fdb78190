package dev.lifeboat.report;

import static dev.lifeboat.report.Html.element;
import static dev.lifeboat.report.Html.text;

import dev.lifeboat.evidence.AdapterLog;
import dev.lifeboat.report.Audit.WaiverEntry;
import java.util.List;

/** {@code index.html}: a run on one page that opens from disk and needs no script, the answer first. */
final class IndexPage {

    private static final List<String> FILES =
            List.of("allure/index.html", "summary.md", "audit.json", "junit.xml", "results.sarif", "manifest.json");

    private final Audit audit;
    private final boolean adapterLog;
    private final StringBuilder page = new StringBuilder();

    private IndexPage(Audit audit, boolean adapterLog) {
        this.audit = audit;
        this.adapterLog = adapterLog;
    }

    /**
     * Writes it.
     *
     * @param matrix what became of the apps with a fault that the kit holds against each rule
     * @param adapterLog whether the folder holds what the adapter printed
     */
    static String write(Audit audit, KeptMatrix matrix, boolean adapterLog) {
        return new IndexPage(audit, adapterLog).write(matrix);
    }

    private String write(KeptMatrix matrix) {
        page.append(PageStyle.head(title(), PageStyle.sheet("index.css"))).append("<main>\n");
        answer();
        waivers();
        page.append(IndexClaims.of(audit));
        page.append(new IndexNotPassed(audit).html());
        page.append(new IndexRules(audit, matrix).html());
        page.append(IndexOrigin.of(audit));
        return page.append("</main>\n</body></html>\n").toString();
    }

    private String title() {
        return audit.claim().verdict() + ": " + audit.subject().product() + " "
                + audit.subject().version();
    }

    private void answer() {
        String verdict = audit.claim().verdict();
        page.append("<header class=\"%s\">\n<h1>%s <bdi>%s</bdi>%s</h1>\n"
                .formatted(
                        Mark.of(verdict).style(),
                        Mark.chip(verdict),
                        text(audit.subject().product() + " " + audit.subject().version()),
                        text(Wording.leftOut(audit))));
        page.append("<p>By <bdi>%s</bdi>, edition %s. %s</p>\n<nav>"
                .formatted(
                        text(audit.subject().vendor()), text(audit.claim().edition()), text(Wording.meaning(audit))));
        FILES.forEach(file -> page.append(Html.link(file, file)).append(' '));
        if (adapterLog) {
            page.append(Html.link(AdapterLog.FILE, AdapterLog.FILE));
        }
        page.append("</nav>\n</header>\n");
    }

    private void waivers() {
        if (audit.waivers().isEmpty()) {
            return;
        }
        page.append("<section>\n<h2>Waivers</h2>\n");
        audit.waivers().forEach(this::waiver);
        page.append("</section>\n");
    }

    private void waiver(WaiverEntry waiver) {
        Mark mark = WaiverWords.wantsAttention(waiver) ? Mark.BAD : Mark.DOUBT;
        page.append("<article class=\"%s\"><h3>%s</h3><p>%s.</p><dl>"
                .formatted(mark.style(), text(WaiverWords.about(waiver)), text(WaiverWords.worth(waiver))));
        page.append("<dt>Reason</dt>").append(element("dd", waiver.reason()));
        page.append("<dt>Owner</dt>").append(element("dd", waiver.owner()));
        page.append("<dt>Decided at</dt><dd><a href=\"%s\" rel=\"noreferrer\">%1$s</a></dd>"
                .formatted(text(waiver.link())));
        page.append("<dt>For versions</dt>").append(element("dd", waiver.versions()));
        page.append("</dl></article>\n");
    }
}
