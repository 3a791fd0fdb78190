package dev.lifeboat.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One demand on an implementation, in our own words.
 *
 * @param level how binding the statement is
 * @param title the rule in a line
 * @param statement what has to hold, as far as {@code level} goes
 * @param should what is derived from the same sentences beyond the statement of a must-rule, judged by examples apart
 * @param passages the sentences it was read from; none for the robustness series
 * @param readings the ids of the readings it rests on
 * @param untestedBecause why it has no examples; present exactly when the status is untested
 */
public record Rule(
        RuleId id,
        Level level,
        RuleClass ruleClass,
        EvidenceKind evidence,
        Platforms platforms,
        Chapter chapter,
        Status status,
        String title,
        String statement,
        Optional<String> should,
        List<Passage> passages,
        List<String> readings,
        Optional<String> untestedBecause) {

    public Rule {
        Objects.requireNonNull(id, "'id' is missing");
        Objects.requireNonNull(level, "'level' is missing");
        Objects.requireNonNull(ruleClass, "'class' is missing");
        Objects.requireNonNull(evidence, "'evidence' is missing");
        Objects.requireNonNull(platforms, "'platforms' is missing");
        Objects.requireNonNull(chapter, "'chapter' is missing");
        Objects.requireNonNull(status, "'status' is missing");
        passages = List.copyOf(passages);
        readings = List.copyOf(readings);
        requireText("title", title);
        requireText("statement", statement);
        should.ifPresent(text -> requireText("should", text));
        untestedBecause.ifPresent(text -> requireText("untested-because", text));
        require(
                (level == Level.INFO) == (ruleClass == RuleClass.INFORMATIVE),
                "level 'info' and class 'INF' go together");
        require(should.isEmpty() || level == Level.MUST, "a 'should' part stands beside a must-statement only");
        require(
                (status == Status.UNTESTED) == untestedBecause.isPresent(),
                "'untested-because' is given exactly when the status is 'untested'");
        require(
                (id.series() == RuleId.Series.X) == (chapter == Chapter.ROBUSTNESS),
                "the X series and the chapter 'robustness' go together");
        require(
                (id.series() == RuleId.Series.X) == platforms.isSilent(),
                "the X series and platforms that are 'silent' go together");
        require(
                id.series() == RuleId.Series.R || passages.isEmpty(),
                "the source is silent on the X series: 'sentences' does not belong here");
    }

    private static void requireText(String field, String text) {
        require(text != null && !text.isBlank(), "'%s' is missing".formatted(field));
        require(text.equals(text.strip()) && !text.contains("\n"), "'%s' is one line of text".formatted(field));
    }

    private static void require(boolean holds, String expectation) {
        if (!holds) {
            throw new IllegalArgumentException(expectation);
        }
    }
}
