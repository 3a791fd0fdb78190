package dev.lifeboat.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.report.Audit.RuleEntry;
import dev.lifeboat.report.Audit.WaiverEntry;
import dev.lifeboat.rules.Level;
import java.util.List;

/**
 * {@code results.sarif}, SARIF 2.1.0: every rule of the catalogue, and a result for each rule of each example that did not
 * pass, at the line of its feature.
 */
final class SarifFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Audit audit;
    private final List<String> ids;

    private SarifFile(Audit audit) {
        this.audit = audit;
        this.ids = audit.rules().stream().map(RuleEntry::id).toList();
    }

    static String write(Audit audit) {
        return new SarifFile(audit).log().toPrettyString() + "\n";
    }

    private ObjectNode log() {
        ObjectNode log = JSON.createObjectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        driver(run.putObject("tool").putObject("driver"));
        run.putObject("automationDetails")
                .put("id", "lifeboat/" + VisibleText.onOneLine(audit.claim().edition()) + "/");
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        audit.examples().stream()
                .filter(example -> !example.verdict().equals("PASS"))
                .forEach(example -> results(results, example));
        ObjectNode properties = run.putObject("properties");
        properties.put("claim", audit.claim().verdict());
        ArrayNode denominators = properties.putArray("denominators");
        audit.claims().forEach(claim -> denominators.add(VisibleText.of(claim.sentence())));
        return log;
    }

    private void driver(ObjectNode driver) {
        driver.put("name", "Lifeboat");
        driver.put("version", VisibleText.onOneLine(audit.provenance().kit()));
        ArrayNode rules = driver.putArray("rules");
        for (RuleEntry rule : audit.rules()) {
            ObjectNode entry = rules.addObject();
            entry.put("id", rule.id());
            message(entry.putObject("shortDescription"), rule.title());
            message(entry.putObject("fullDescription"), rule.statement());
            entry.putObject("defaultConfiguration").put("level", level(rule));
            entry.putObject("properties")
                    .putArray("tags")
                    .add(rule.chapter())
                    .add(rule.level().spelling());
        }
    }

    private static String level(RuleEntry rule) {
        return rule.level() == Level.MUST ? "error" : rule.level() == Level.SHOULD ? "warning" : "note";
    }

    /** One for each of the example's rules; one without a rule if it has none. */
    private void results(ArrayNode results, ExampleEntry example) {
        if (example.rules().isEmpty()) {
            result(results.addObject(), example);
        }
        for (String rule : example.rules()) {
            ObjectNode result = results.addObject();
            result.put("ruleId", rule);
            result.put("ruleIndex", ids.indexOf(rule));
            result(result, example);
        }
    }

    private void result(ObjectNode result, ExampleEntry example) {
        result.put("kind", kind(example));
        result.put("level", level(example));
        message(
                result.putObject("message"),
                "%s, on %s: %s".formatted(example.title(), Wording.platform(example.platform()), example.message()));
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", Html.path("features/" + example.feature()));
        place.putObject("region").put("startLine", example.line());
        result.putObject("partialFingerprints").put("example/v1", VisibleText.of(example.id()));
        if (example.waived()) {
            ArrayNode suppressions = result.putArray("suppressions");
            WaiverWords.of(audit, example).forEach(waiver -> suppression(suppressions.addObject(), waiver));
        }
        result.putObject("properties")
                .put("verdict", NotPassed.verdict(example))
                .put("platform", example.platform())
                .put("repeat", VisibleText.of(Repetition.whole(audit, example)))
                .put("evidence", VisibleText.of(example.evidence()));
    }

    private static String kind(ExampleEntry example) {
        return switch (example.verdict()) {
            case "FAIL" -> "fail";
            case "NOT_APPLICABLE" -> "notApplicable";
            default -> "open";
        };
    }

    /** Only a failure has one. What is waived would count without its waiver, so it is as severe as its rule. */
    private String level(ExampleEntry example) {
        if (!example.verdict().equals("FAIL")) {
            return "none";
        }
        return Counting.wouldCount(audit, example) ? "error" : "warning";
    }

    private static void suppression(ObjectNode suppression, WaiverEntry waiver) {
        suppression.put("kind", "external");
        suppression.put("status", "accepted");
        suppression.put(
                "justification",
                VisibleText.onOneLine("%s Owner: %s, %s, until %s."
                        .formatted(waiver.reason(), waiver.owner(), waiver.link(), waiver.expires())));
    }

    /** Text as it is: SARIF would read braces as places for arguments, and brackets as links. */
    private static void message(ObjectNode message, String text) {
        message.put(
                "text",
                VisibleText.of(text)
                        .replace("{", "{{")
                        .replace("}", "}}")
                        .replace("\\", "\\\\")
                        .replace("[", "\\[")
                        .replace("]", "\\]"));
    }
}
