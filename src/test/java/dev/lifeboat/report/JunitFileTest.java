package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitFileTest {

    @Test
    void everyVerdictHasItsPlace() throws Exception {
        Document document = parsed(Sample.ofEverything());

        List<Element> suites = elements(document, "testsuite");
        assertThat(suites).extracting(suite -> suite.getAttribute("name")).containsExactly("ios", "android");
        for (Element suite : suites) {
            assertThat(suite.getAttribute("tests")).isEqualTo("8");
            assertThat(suite.getAttribute("failures")).isEqualTo("4");
            assertThat(suite.getAttribute("errors")).isEqualTo("2");
            assertThat(suite.getAttribute("skipped")).isEqualTo("1");
            assertThat(suite.getAttribute("time")).isEqualTo("0.096");
            assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(8);
            assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(4);
            assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(2);
            assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        }
        assertThat(document.getDocumentElement().getAttribute("tests")).isEqualTo("16");
        assertThat(elements(document, "skipped").get(0).getAttribute("message"))
                .isEqualTo("The subject does not claim automatic-backup, and the probe agrees");
        assertThat(elements(document, "error"))
                .extracting(error -> error.getAttribute("type"))
                .containsExactly("INCONCLUSIVE (adapter)", "NOT_RUN", "INCONCLUSIVE (adapter)", "NOT_RUN");
        assertThat(elements(document, "failure").get(2).getTextContent())
                .contains("Expected the phone to show exactly Fabrikam")
                .contains("repeat: ./lifeboat run --rules R58 --platform ios --seed 7");
    }

    /** Surefire's own reader, as the reports of Maven builds use it. */
    @Test
    void surefireReadsTheSameCounts() throws Exception {
        byte[] xml = JunitFile.write(Sample.ofEverything().audit()).getBytes(StandardCharsets.UTF_8);

        List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8));

        assertThat(suites)
                .hasSizeGreaterThanOrEqualTo(2)
                .flatExtracting(ReportTestSuite::getTestCases)
                .hasSize(16);
        assertThat(suites.stream()
                        .mapToInt(ReportTestSuite::getNumberOfFailures)
                        .sum())
                .isEqualTo(8);
        assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfErrors).sum())
                .isEqualTo(4);
        assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfSkipped).sum())
                .isEqualTo(2);
        assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfFlakes).sum())
                .isZero();
    }

    /** GitLab and Jenkins tell cases apart by these two, and show the first as the suite. */
    @Test
    void noTwoCasesHaveTheSameClassAndName() throws Exception {
        List<Element> cases = elements(parsed(Sample.ofEverything()), "testcase");

        assertThat(cases)
                .extracting(one -> one.getAttribute("classname") + "#" + one.getAttribute("name"))
                .hasSize(16)
                .doesNotHaveDuplicates()
                .contains("android.recovery.some-situation#R58 one account is in the way");
        assertThat(cases.get(0).getAttribute("file")).isEqualTo("features/recovery/some-situation.feature");
    }

    /** No zone and no fractions: the form that the schema which Jenkins publishes asks for. */
    @Test
    void aSuiteSaysWhenItBegan() throws Exception {
        assertThat(elements(parsed(Sample.conformant()), "testsuite"))
                .extracting(suite -> suite.getAttribute("timestamp"))
                .containsOnly("2026-03-01T09:00:00");
    }

    @Test
    void anyTextComesThrough() throws Exception {
        String nasty = "]]> <a href='x'>\"&amp; \u0000\u0008\u001b[31m \ud83d\ude00 \ud83d \ufffe \n\t end";
        Sample sample = Sample.conformant()
                .called(nasty)
                .example("R58", nasty, false, new Verdict.Fail(nasty, nasty, List.of()));

        Document document = parsed(sample);

        String message = elements(document, "failure").get(0).getTextContent();
        assertThat(message)
                .contains(
                        "]]> <a href='x'>\"&amp; ⟨U+0000⟩⟨U+0008⟩⟨U+001B⟩[31m \ud83d\ude00 ⟨U+D83D⟩ ⟨U+FFFE⟩ \n\t end");
        assertThat(elements(document, "testcase").get(2).getAttribute("name"))
                .startsWith("R58 ]]> <a href='x'>\"&amp;");
    }

    @Test
    void aWaivedFailureIsSkippedAndSaysWhoWaivedItUntilWhen() throws Exception {
        Document document = parsed(Sample.ofEverything().waived("R58", Sample.TODAY));

        assertThat(elements(document, "testsuite").get(0).getAttribute("failures"))
                .isEqualTo("3");
        assertThat(elements(document, "testsuite").get(0).getAttribute("skipped"))
                .isEqualTo("2");
        assertThat(elements(document, "skipped"))
                .extracting(skipped -> skipped.getAttribute("message"))
                .anySatisfy(message -> assertThat(message)
                        .startsWith(
                                "Waived until 2026-03-01 (Keys team, https://harbour.example/decisions/1): Expected"));
        assertThat(elements(document, "property"))
                .anySatisfy(property -> assertThat(property.getAttribute("value"))
                        .isEqualTo("R58 on both platforms, until 2026-03-01: waives 2 failed examples"));
    }

    private static Document parsed(Sample sample) throws Exception {
        byte[] xml = JunitFile.write(sample.audit()).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
