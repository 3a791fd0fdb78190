package dev.lifeboat.report;

import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.report.Audit.OnPlatform;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}, for whatever reads test results: a suite for each platform. A FAIL is a failure, INCONCLUSIVE and
 * NOT_RUN are errors, NOT_APPLICABLE is skipped.
 */
final class JunitFile {

    private final Audit audit;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JunitFile(Audit audit) throws XMLStreamException {
        this.audit = audit;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String write(Audit audit) {
        try {
            return new JunitFile(audit).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML to memory failed", e);
        }
    }

    private String write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        attribute("name", audit.subject().product() + " " + audit.subject().version());
        totals(audit.examples());
        for (OnPlatform claim : audit.claims()) {
            suite(claim);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private void suite(OnPlatform claim) throws XMLStreamException {
        List<ExampleEntry> examples = audit.examples().stream()
                .filter(example -> example.platform().equals(claim.platform()))
                .toList();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute("name", claim.platform());
        attribute("timestamp", audit.provenance().began().replaceFirst("(\\.[0-9]+)?Z$", ""));
        totals(examples);
        attribute("skipped", count(examples, "skipped"));
        properties(claim);
        for (ExampleEntry example : examples) {
            testCase(example);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void totals(List<ExampleEntry> examples) throws XMLStreamException {
        attribute("tests", Integer.toString(examples.size()));
        attribute("failures", count(examples, "failure"));
        attribute("errors", count(examples, "error"));
        attribute(
                "time",
                Wording.seconds(examples.stream()
                        .mapToLong(ExampleEntry::durationMillis)
                        .sum()));
    }

    private void properties(OnPlatform claim) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("properties");
        property("claim", claim.verdict());
        for (Audit.WaiverEntry waiver : audit.waivers()) {
            property("waiver", WaiverWords.about(waiver) + ": " + WaiverWords.worth(waiver));
        }
        property("denominator", claim.sentence());
        property("edition", audit.claim().edition());
        property("seed", Long.toString(audit.seed()));
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeCharacters("\n      ");
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void testCase(ExampleEntry example) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute("classname", classname(example));
        attribute("name", named(example));
        attribute("time", Wording.seconds(example.durationMillis()));
        attribute("file", "features/" + example.feature());
        attribute("line", Integer.toString(example.line()));
        String element = element(example);
        if (!element.isEmpty()) {
            outcome(element, example);
        }
        xml.writeEndElement();
    }

    /** What JUnit calls the outcome of an example; nothing for one that passed. */
    private static String element(ExampleEntry example) {
        return switch (example.verdict()) {
            case "PASS" -> "";
            case "FAIL" -> example.waived() ? "skipped" : "failure";
            case "NOT_APPLICABLE" -> "skipped";
            default -> "error";
        };
    }

    /** With the platform: readers take two cases of the same class and name for one. */
    private static String classname(ExampleEntry example) {
        return example.platform()
                + "."
                + example.feature().replaceFirst("\\.feature$", "").replace('/', '.');
    }

    private static String named(ExampleEntry example) {
        String ids = String.join(" ", example.rules());
        return ids.isEmpty() ? example.title() : ids + " " + example.title();
    }

    private void outcome(String element, ExampleEntry example) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", waived(example) + example.message());
        if (!element.equals("skipped")) {
            String origin = example.origin().isEmpty() ? "" : " (" + example.origin() + ")";
            attribute("type", example.verdict() + origin);
            xml.writeCharacters(VisibleText.of(example.message() + "\nat features/" + example.feature() + ":"
                    + example.line() + "\nrepeat: " + Repetition.whole(audit, example)));
        }
        xml.writeEndElement();
    }

    private String waived(ExampleEntry example) {
        return WaiverWords.of(audit, example).stream()
                .map(waiver ->
                        "Waived until " + waiver.expires() + " (" + waiver.owner() + ", " + waiver.link() + "): ")
                .collect(Collectors.joining());
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, VisibleText.of(value));
    }

    private static String count(List<ExampleEntry> examples, String element) {
        return Long.toString(examples.stream()
                .filter(example -> element(example).equals(element))
                .count());
    }
}
