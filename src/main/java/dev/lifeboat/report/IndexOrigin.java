package dev.lifeboat.report;

import static dev.lifeboat.report.Html.element;

import java.util.stream.Collectors;

/** Where the page comes from: who says so, of what, and how anybody can see for themselves. */
final class IndexOrigin {

    private IndexOrigin() {}

    static String of(Audit audit) {
        Audit.Origin origin = audit.provenance();
        StringBuilder html = new StringBuilder("<section>\n<h2>This run</h2>\n");
        html.append("<p>Lifeboat says so, by what was observed in its simulated world. ")
                .append(
                        "<code>./lifeboat verify</code> with the folder of this page tells whether every file is as it was ")
                .append("sealed, and by whose key; <code>./lifeboat judge</code> decides the run once more from its ")
                .append("evidence, without the app.</p>\n<dl>");
        item(html, "Seed", audit.seed() + (audit.strict() ? ", strict" : "") + Wording.plays(audit));
        item(
                html,
                "Platforms",
                audit.claim().platforms().stream().map(Wording::platform).collect(Collectors.joining(", ")));
        item(html, "Began", origin.began());
        item(
                html,
                "Took",
                "%s s, %s at a time"
                        .formatted(
                                Wording.seconds(origin.durationMillis()),
                                Wording.counted(origin.parallel(), "example")));
        item(html, "Lifeboat", origin.kit());
        item(html, "Java", origin.java());
        item(html, "System", origin.system());
        origin.digests()
                .forEach(digest -> html.append(element("dt", digest.of()))
                        .append("<dd>")
                        .append(element("code", digest.sha256()))
                        .append("</dd>\n"));
        return html.append("</dl>\n</section>\n").toString();
    }

    private static void item(StringBuilder html, String what, String said) {
        html.append("<dt>")
                .append(what)
                .append("</dt>")
                .append(element("dd", said))
                .append('\n');
    }
}
