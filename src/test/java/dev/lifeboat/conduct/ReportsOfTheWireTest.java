package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.cli.Main;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.serve.AdapterServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a whole run over the wire writes down. */
class ReportsOfTheWireTest {

    private static final String ACTIVE = "<script>alert(1)</script>]]>\u001b[31m\u202e&amp;|`";

    @TempDir
    private Path folder;

    @Test
    void inProcessAndOverTheWireTheAuditIsTheSame() throws IOException {
        assertThat(run("here", "--rules", "R22,R41,R58").exitCode()).isZero();
        try (AdapterServer server = AdapterServer.start(new ReferenceImplementation(), 0)) {
            assertThat(run(
                                    "there",
                                    "--rules",
                                    "R22,R41,R58",
                                    "--target",
                                    server.address().toString())
                            .exitCode())
                    .isZero();
        }
        assertThat(audit("here").path("examples")).hasSizeGreaterThan(12);
        assertThat(audit("there")).isEqualTo(audit("here"));
    }

    @Test
    void row23MarkupInAnAnswerIsInertWhereverItIsShown() throws Exception {
        try (MisbehavingAdapter adapter =
                MisbehavingAdapter.once(request -> request.asks("begin-recovery"), (r, a, s) -> {
                    byte[] body = ACTIVE.getBytes(StandardCharsets.UTF_8);
                    s.getOutputStream()
                            .write(("HTTP/1.1 500 Oops\r\nContent-Type: text/plain\r\nContent-Length: " + body.length
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
                    s.getOutputStream().write(body);
                })) {
            Said said = run(
                    "report",
                    "--rules",
                    "R58",
                    "--platform",
                    "ios",
                    "--target",
                    adapter.address().toString());

            assertThat(adapter.misbehaved()).isOne();
            assertThat(said.exitCode()).isEqualTo(3);
            assertThat(said.out()).contains("<script>alert(1)</script>").doesNotContain("\u001b", "\u202e");
        }
        Path report = folder.resolve("report");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(report.resolve("junit.xml").toFile())
                        .getDocumentElement()
                        .getTagName())
                .startsWith("testsuite");
        assertThat(Files.readString(report.resolve("junit.xml"))).doesNotContain("<script", "\u001b", "\u202e");
        assertThat(Files.readString(report.resolve("summary.md")))
                .contains("\\<script")
                .doesNotContainPattern("(?<!\\\\)<script")
                .doesNotContain("\u001b", "\u202e");
        assertThat(Files.readString(report.resolve("allure").resolve("index.html")))
                .doesNotContain("<script>alert(1)", "\u202e");
        assertThat(audit("report").toString()).contains("<script>alert(1)</script>");
    }

    private record Said(int exitCode, String out) {}

    private Said run(String name, String... options) {
        StringWriter out = new StringWriter();
        String[] words = Stream.concat(
                        Stream.of("run", "--out", folder.resolve(name).toString()), Stream.of(options))
                .toArray(String[]::new);
        int exitCode = Main.execute(new PrintWriter(out), new PrintWriter(out), words);
        return new Said(exitCode, out.toString());
    }

    /** Without what belongs to one run alone. */
    private JsonNode audit(String name) throws IOException {
        ObjectNode audit = (ObjectNode) new ObjectMapper()
                .readTree(folder.resolve(name).resolve("audit.json").toFile());
        audit.remove("provenance");
        audit.at("/examples").forEach(example -> ((ObjectNode) example).remove("durationMillis"));
        return audit;
    }
}
