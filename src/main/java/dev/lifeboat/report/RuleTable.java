package dev.lifeboat.report;

import dev.lifeboat.report.Audit.Outcome;
import dev.lifeboat.report.Audit.RuleEntry;
import dev.lifeboat.rules.Chapter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules by chapter, with what each came to and what that rests on. */
final class RuleTable {

    private RuleTable() {}

    static String of(Audit audit) {
        StringBuilder page = new StringBuilder("## Rules\n\n");
        chapters(audit)
                .forEach((chapter, rules) -> page.append(
                                table(chapter, rules, audit.claim().platforms()))
                        .append('\n'));
        return page.toString();
    }

    /** The chapters that have rules, in their order, with the rules of each. */
    static Map<Chapter, List<RuleEntry>> chapters(Audit audit) {
        Map<Chapter, List<RuleEntry>> chapters = new EnumMap<>(Chapter.class);
        for (Chapter chapter : Chapter.values()) {
            List<RuleEntry> rules = audit.rules().stream()
                    .filter(rule -> rule.chapter().equals(chapter.spelling()))
                    .toList();
            if (!rules.isEmpty()) {
                chapters.put(chapter, rules);
            }
        }
        return chapters;
    }

    private static String table(Chapter chapter, List<RuleEntry> rules, List<String> platforms) {
        StringBuilder table = new StringBuilder();
        table.append("### ").append(title(chapter)).append("\n\n");
        table.append("| Rule | Title | Level | ")
                .append(platforms.stream().map(Wording::platform).collect(Collectors.joining(" | ")))
                .append(" | Evidence | Examples |\n");
        table.append("|---|---|---|").append("---|".repeat(platforms.size())).append("---|--:|\n");
        rules.forEach(rule -> table.append(row(rule)));
        String reasons = rules.stream()
                .filter(rule -> !rule.untestedBecause().isEmpty())
                .map(rule -> "- %s is untested: %s\n".formatted(rule.id(), Markdown.text(rule.untestedBecause())))
                .collect(Collectors.joining());
        return table + (reasons.isEmpty() ? "" : "\n" + reasons);
    }

    private static String row(RuleEntry rule) {
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        rule.id(),
                        Markdown.text(rule.title()),
                        rule.level().spelling(),
                        rule.outcomes().stream().map(RuleTable::verdict).collect(Collectors.joining(" | ")),
                        rule.evidence().spelling(),
                        rule.examples().size());
    }

    /** The verdict on a rule on one platform, and that on what is derived from it. */
    static String verdict(Outcome outcome) {
        return outcome.derived().isEmpty() ? outcome.verdict() : outcome.verdict() + "; derived: " + outcome.derived();
    }

    /** A chapter as a heading. */
    static String title(Chapter chapter) {
        String word = chapter.spelling();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
