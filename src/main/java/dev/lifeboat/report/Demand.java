package dev.lifeboat.report;

import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.report.Audit.RuleEntry;
import java.util.List;

/**
 * What a rule demands of an example: its statement, or what is derived beyond that.
 *
 * @param level how binding that is, in a word
 * @param evidence what a verdict on it rests on, in a word
 */
record Demand(String rule, String level, String evidence, String text) {

    /** What each rule of an example demands of it. */
    static List<Demand> of(ExampleEntry example, List<RuleEntry> rules) {
        return example.rules().stream()
                .flatMap(id -> rules.stream().filter(rule -> rule.id().equals(id)))
                .map(rule -> of(rule, example.derived()))
                .toList();
    }

    private static Demand of(RuleEntry rule, boolean derived) {
        boolean beyond = derived && !rule.should().isEmpty();
        return new Demand(
                rule.id(),
                beyond ? "derived" : rule.level().spelling(),
                rule.evidence().spelling(),
                beyond ? rule.should() : rule.statement());
    }
}
