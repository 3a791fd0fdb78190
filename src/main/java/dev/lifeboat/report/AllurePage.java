package dev.lifeboat.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lifeboat.disk.WholeFile;
import io.qameta.allure.Aggregator2;
import io.qameta.allure.ConfigurationBuilder;
import io.qameta.allure.Extension;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.category.CategoriesPlugin;
import io.qameta.allure.context.JacksonContext;
import io.qameta.allure.context.RandomUidContext;
import io.qameta.allure.core.AttachmentsPlugin;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.core.TestsResultsPlugin;
import io.qameta.allure.environment.Allure1EnvironmentPlugin;
import io.qameta.allure.history.HistoryPlugin;
import io.qameta.allure.history.HistoryTrendPlugin;
import io.qameta.allure.suites.SuitesPlugin;
import io.qameta.allure.summary.SummaryPlugin;
import io.qameta.allure.tags.TagsPlugin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * {@code allure/index.html}: Allure's report in one file that needs nothing else, calls nobody and may not: a policy in the
 * page forbids it. The data and the application are Allure's; the page around them is ours, since the generator's own
 * reports its readers to an analytics service.
 */
final class AllurePage {

    private static final String NAME = "Lifeboat conformance report";

    /** Only the scripts of this page run, which carry its key. */
    private static final String POLICY = "default-src 'none'; script-src 'nonce-%s' 'unsafe-eval'; "
            + "style-src 'unsafe-inline' data:; img-src data: blob:; font-src data:; connect-src data: blob:; "
            + "frame-src data: blob:; base-uri 'none'; form-action 'none'";

    /** Allure's application writes messages into the page with the colours of a terminal, and as HTML. */
    private static final String COLOURED = "fg:\"black\",bg:\"black\",newline:!0";

    private static final String COLOURED_TEXT = COLOURED + ",escapeXML:!0";

    /** Gives Allure's application each file when it asks for it, in base64 as it expects, and attached pages with their head. */
    private static final String UNPACKING = """
            let files = {};
            window.reportDataReady = false;
            window.reportData = new Proxy({}, {get: (all, name) => {
              if (!Object.hasOwn(files, name)) return undefined;
              const head = name.startsWith('data/attachments/') ? files['head'] : '';
              const bytes = new TextEncoder().encode(head + files[name]);
              let text = '';
              for (let i = 0; i < bytes.length; i += 8192)
                text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192));
              return btoa(text);
            }});
            const compressed = Uint8Array.from(atob(packed), c => c.charCodeAt(0));
            new Response(new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'))).json()
              .then(unpacked => { files = unpacked; window.reportDataReady = true; });
            """;

    /** No share of passed examples, since a claim is never a percentage; no times that nobody measured. */
    private static final String STYLE =
            ".summary-widget__chart,.step-stats__info_time,.test-result-history__success-rate,"
                    + "[data-id=executors],[data-ga4-param-tab=graph],[data-ga4-param-tab=timeline]{display:none!important}"
                    + ".attachment__iframe{width:100%;height:30em}.side-nav__menu{display:flex;flex-direction:column}[data-ga4-param-tab=chapters]{order:-1}"
                    + "[data-ga4-param-tab='']{order:-2}"
                    + ClaimWidget.STYLE;

    /** A first run has no trend. */
    private static final String WITHOUT_TREND = "[data-id=history-trend]{display:none}";

    private AllurePage() {}

    /**
     * Writes the page.
     *
     * @param results what {@link AllureResults} wrote
     * @param pages the attachments among them
     * @param folder is made, and gets the page and what the next run takes over from it
     */
    static void write(Path results, Map<String, byte[]> pages, Audit audit, Path folder) throws IOException {
        List<Extension> extensions = extensions(audit);
        Configuration configuration = ConfigurationBuilder.empty()
                .withReportName(NAME)
                .withReportLanguage("en")
                .withExtensions(extensions)
                .build();
        AllureVisitor visitor = new AllureVisitor(pages);
        new Allure2Plugin().readResults(configuration, visitor, results);
        new CategoriesPlugin().readResults(configuration, visitor, results);
        new HistoryPlugin().readResults(configuration, visitor, results);
        new HistoryTrendPlugin().readResults(configuration, visitor, results);
        visitor.visitExtra("executor", AllureHistory.run(results, audit));
        visitor.visitExtra("environment", AllureEnvironment.of(audit));
        LaunchResults launch = visitor.launch();
        PageData data = new PageData(pages);
        data.addDataBinary("head", PageHead.HTML.getBytes(StandardCharsets.UTF_8));
        for (Extension extension : extensions) {
            if (extension instanceof Aggregator2 aggregator) {
                aggregator.aggregate(configuration, List.of(launch), data);
            }
        }
        AllureHistory.leave(data.files(), folder);
        String style = AllureHistory.isIn(results) ? STYLE : STYLE + WITHOUT_TREND;
        WholeFile.write(folder.resolve("index.html"), out -> write(out, style, data.files()));
    }

    /** Those that add to the examples come before the one that writes them. */
    private static List<Extension> extensions(Audit audit) {
        return List.of(
                new JacksonContext(),
                new RandomUidContext(),
                new CategoriesPlugin(),
                new TagsPlugin(),
                new HistoryPlugin(),
                new HistoryTrendPlugin(),
                new TestsResultsPlugin(),
                new AttachmentsPlugin(),
                new ChaptersTab(),
                new ClaimWidget(audit),
                new SuitesPlugin(),
                new SummaryPlugin(),
                new Allure1EnvironmentPlugin());
    }

    private static void write(OutputStream out, String style, Map<String, byte[]> files) throws IOException {
        byte[] packed = packed(files);
        // Nobody who wrote a part of the data can know what all of it comes to.
        String key = Digest.of("data", packed).sha256();
        String script = "<script nonce=\"" + key + "\"";
        text(out, "<!DOCTYPE html>\n<html dir=\"ltr\" lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        text(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY.formatted(key) + "\">\n");
        text(out, "<title>" + NAME + "</title>\n<link rel=\"icon\" href=\"data:image/x-icon;base64,");
        base64(out, resource("favicon.ico"));
        text(out, "\">\n<link rel=\"stylesheet\" type=\"text/css\" href=\"data:text/css;base64,");
        base64(out, resource("styles.css"));
        text(
                out,
                "\">\n<style>" + style
                        + "</style>\n</head>\n<body>\n<div id=\"alert\"></div>\n<div id=\"content\"></div>\n<div id=\"popup\"></div>\n");
        text(out, script + ">\nconst packed = '");
        out.write(packed);
        text(out, "';\n" + UNPACKING + "</script>\n" + script + " src=\"data:text/javascript;base64,");
        base64(out, application());
        text(
                out,
                "\"></script>\n" + script + ">\n" + ChaptersTab.SCRIPT + ClaimWidget.SCRIPT
                        + "</script>\n</body>\n</html>\n");
    }

    /** All files as one JSON object of texts, compressed: there is so much alike in them that little is left; in base64. */
    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 20);
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(new GZIPOutputStream(Base64.getEncoder().wrap(packed), 1 << 16))) {
            json.writeStartObject();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                json.writeStringField(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
            }
            json.writeEndObject();
        }
        return packed.toByteArray();
    }

    /** With texts of the subject as texts: its own form takes what stands in a message for a part of the page. */
    private static byte[] application() throws IOException {
        String application = new String(resource("app.js"), StandardCharsets.UTF_8);
        int at = application.indexOf(COLOURED);
        if (at < 0 || application.indexOf(COLOURED, at + 1) >= 0 || application.contains(COLOURED_TEXT)) {
            throw new IOException("this version of Allure's application writes messages in another way:"
                    + " see that it escapes them, and mend AllurePage");
        }
        return application.replace(COLOURED, COLOURED_TEXT).getBytes(StandardCharsets.UTF_8);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void base64(OutputStream out, byte[] bytes) throws IOException {
        out.write(Base64.getEncoder().encode(bytes));
    }

    /** A file of Allure's application, which lies at the root of its jar. */
    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = SuitesPlugin.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new IOException("the Allure generator on the class path has no " + name);
            }
            return stream.readAllBytes();
        }
    }
}
