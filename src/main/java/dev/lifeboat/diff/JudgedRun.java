package dev.lifeboat.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is compared of a run, as its {@code audit.json} tells.
 *
 * @param subject product and version
 * @param rules verdicts by rule and platform, such as {@code R58@ios}
 * @param examples by id with platform
 */
record JudgedRun(
        String subject, String claim, Map<String, String> rules, Map<String, Example> examples, JsonNode audit) {

    /** @param waived whether it failed and that does not count */
    record Example(String verdict, boolean waived, String message) {

        String word() {
            return waived ? "WAIVED" : verdict;
        }
    }

    /** @throws RunUnreadable if there is no such run, or it did not come to its end */
    static JudgedRun in(Path folder) {
        Path file = folder.resolve("audit.json");
        if (!Files.isRegularFile(file) || Files.exists(folder.resolve("INCOMPLETE"))) {
            throw new RunUnreadable(
                    "The run in '%s' did not come to its end: there is nothing to compare".formatted(folder));
        }
        try {
            JsonNode audit = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
            if (audit.path("schema").asInt() == 1) {
                return of(audit);
            }
        } catch (IOException e) {
            throw new RunUnreadable("'%s' cannot be read: %s".formatted(file, e.getMessage()), e);
        }
        throw new RunUnreadable("'%s' is not the audit of a run by schema 1".formatted(file));
    }

    private static JudgedRun of(JsonNode audit) {
        Map<String, String> rules = new LinkedHashMap<>();
        audit.path("rules")
                .forEach(rule -> rule.path("outcomes")
                        .forEach(outcome -> rules.put(
                                text(rule, "id") + "@" + text(outcome, "platform"), text(outcome, "verdict"))));
        Map<String, Example> examples = new LinkedHashMap<>();
        audit.path("examples")
                .forEach(example -> examples.put(
                        text(example, "id"),
                        new Example(
                                text(example, "verdict"),
                                example.path("waived").asBoolean(),
                                text(example, "message"))));
        return new JudgedRun(
                audit.at("/subject/product").asText() + " "
                        + audit.at("/subject/version").asText(),
                audit.at("/claim/verdict").asText(),
                rules,
                examples,
                audit);
    }

    /** Whether all was run that the kit has for what the subject claims. */
    boolean isWhole() {
        return audit.at("/claim/whole").asBoolean();
    }

    /** Rules with platform that came to a verdict. */
    Set<String> judgedRules() {
        return rules.keySet().stream()
                .filter(rule -> !Ranking.isNotJudged(rules.get(rule)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was to be forgiven, and whether it could be, in a line for each waiver; empty for none. */
    String waivers() {
        Set<String> all = new TreeSet<>();
        for (JsonNode waiver : audit.path("waivers")) {
            boolean lapsed = Set.of("EXPIRED", "UNMATCHED").contains(text(waiver, "state"));
            all.add(Stream.of("rule", "platform", "example", "versions")
                    .map(member -> text(waiver, member))
                    .collect(Collectors.joining(" ", "", lapsed ? " lapsed" : "")));
        }
        return String.join("\n", all);
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }

    /** The digest of something that it rests on; empty where nobody knows. */
    Optional<String> digest(Cause of) {
        for (JsonNode digest : audit.at("/provenance/digests")) {
            if (text(digest, "of").equals(of.word())) {
                return Optional.of(text(digest, "sha256"));
            }
        }
        return Optional.empty();
    }
}
