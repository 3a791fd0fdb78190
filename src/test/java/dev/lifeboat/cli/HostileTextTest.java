package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.report.VisibleText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an app writes is shown by every report and obeyed by none. */
class HostileTextTest {

    /** Elements that would fetch or run something; no page of a run has one of them. */
    private static final Pattern ACTIVE = Pattern.compile(
            "<(script|img|iframe|object|embed|form|base)\\b|<[^>]*\\son[a-z]+\\s*=|href=\"?javascript:");

    @TempDir
    private static Path home;

    private static Path run;
    private static Typed typed;

    @BeforeAll
    static void runTheApp() {
        run = home.resolve("run");
        typed = Typed.command(
                "run",
                "--implementation",
                HostileApp.class.getName(),
                "--rules",
                "R58",
                "--platform",
                "ios",
                "--out",
                run.toString());
    }

    @Test
    void theAppIsJudgedAsAnyOther() throws IOException {
        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.FINDING);
        assertThat(text("audit.json")).contains(HostileApp.MARK, "\"verdict\" : \"FAIL\"");
        assertThat(run.resolve("INCOMPLETE")).doesNotExist();
    }

    @Test
    void aTerminalSeesNoCommandAndNoForgedVerdict() {
        String said = typed.out() + typed.err();

        assertThat(said).contains(HostileApp.MARK).isEqualTo(VisibleText.of(said));
        assertThat(said.lines())
                .noneMatch(line -> line.startsWith("PASS"))
                .noneMatch(line -> line.startsWith("CONFORMANT"))
                .noneMatch(line -> line.startsWith("# forged"));
    }

    @Test
    void pagesHoldItAsText() throws IOException {
        List<Path> pages = files("(index|.*-attachment)\\.html").stream()
                .filter(page -> !page.startsWith(run.resolve("allure")))
                .toList();

        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(text("index.html")).contains(HostileApp.MARK, "&gt;&lt;script&gt;alert(1)");
        for (Path page : pages) {
            String content = decoded(page);
            assertThat(content).as(page.toString()).isEqualTo(VisibleText.of(content));
            assertThat(content).as(page.toString()).doesNotContainPattern(ACTIVE);
        }
    }

    @Test
    void alluresPageHoldsItOnlyPacked() throws IOException {
        assertThat(text("allure/index.html"))
                .contains("Content-Security-Policy")
                .doesNotContain(HostileApp.MARK);
        int descriptions = 0;
        for (Path result : files(".*-result\\.json")) {
            JsonNode example = new ObjectMapper().readTree(decoded(result));
            String html = example.at("/descriptionHtml").asText();
            assertThat(html).isEqualTo(VisibleText.of(html)).doesNotContainPattern(ACTIVE);
            descriptions++;
        }
        assertThat(descriptions).isGreaterThan(1);
    }

    @Test
    void xmlAndPicturesAreWellFormed() throws Exception {
        assertThat(parsed(text("junit.xml"))).isEqualTo("testsuites");
        int pictures = 0;
        for (Path page : files(".*-attachment\\.html")) {
            Matcher svg = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(decoded(page));
            while (svg.find()) {
                assertThat(parsed(svg.group())).isEqualTo("svg");
                pictures++;
            }
        }
        assertThat(pictures).isGreaterThan(3);
    }

    @Test
    void jsonIsReadableLineByLineAndAsAWhole() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String file : List.of("audit.json", "results.sarif", "manifest.json")) {
            assertThat(json.readTree(text(file)).isObject()).as(file).isTrue();
        }
        String sarif = text("results.sarif");
        assertThat(sarif).isEqualTo(VisibleText.of(sarif));
        assertThat(json.readTree(sarif).findValuesAsText("text"))
                .anySatisfy(message -> assertThat(message).contains(HostileApp.MARK, "\\[l\\]"));
        List<Path> histories = files(".*\\.ndjson");
        assertThat(histories).hasSizeGreaterThan(2);
        for (Path history : histories) {
            for (String line : decoded(history).split("\n")) {
                assertThat(json.readTree(line).isObject())
                        .as(history + ": " + line)
                        .isTrue();
            }
        }
    }

    @Test
    void markdownHoldsNeitherHtmlNorLinksNorForgedHeadings() throws IOException {
        String summary = text("summary.md");
        int[] found = new int[1];
        Parser.builder().build().parse(summary).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                found[0]++;
            }

            @Override
            public void visit(HtmlInline inline) {
                found[0]++;
            }

            @Override
            public void visit(Link link) {
                found[0]++;
            }

            @Override
            public void visit(Image image) {
                found[0]++;
            }
        });

        assertThat(found[0]).isZero();
        assertThat(summary).contains(HostileApp.MARK).isEqualTo(VisibleText.of(summary));
        assertThat(summary.lines()).noneMatch(line -> line.startsWith("# forged"));
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> below = Files.walk(run)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    private static String text(String file) throws IOException {
        return decoded(run.resolve(file));
    }

    /** @throws CharacterCodingException if it is not UTF-8 throughout */
    private static String decoded(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }

    private static String parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTagName();
    }
}
