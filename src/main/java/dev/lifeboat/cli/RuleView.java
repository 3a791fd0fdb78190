package dev.lifeboat.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.lifeboat.rules.Chapter;
import dev.lifeboat.rules.EvidenceKind;
import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Passage;
import dev.lifeboat.rules.Platforms;
import dev.lifeboat.rules.Reading;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleClass;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.rules.Status;
import java.util.List;

/** A rule as machines read it; {@code should} and {@code untestedBecause} are null where the rule has none. */
@JsonPropertyOrder({"id", "level", "class", "evidence", "platforms", "chapter", "status", "title", "statement"})
record RuleView(
        RuleId id,
        Level level,
        @JsonProperty("class") RuleClass ruleClass,
        EvidenceKind evidence,
        Platforms platforms,
        Chapter chapter,
        Status status,
        String title,
        String statement,
        String should,
        List<Reading> readings,
        List<Passage> sentences,
        String untestedBecause) {

    static RuleView of(Rule rule, RuleCatalogue catalogue) {
        return new RuleView(
                rule.id(),
                rule.level(),
                rule.ruleClass(),
                rule.evidence(),
                rule.platforms(),
                rule.chapter(),
                rule.status(),
                rule.title(),
                rule.statement(),
                rule.should().orElse(null),
                rule.readings().stream()
                        .flatMap(id -> catalogue.reading(id).stream())
                        .toList(),
                rule.passages(),
                rule.untestedBecause().orElse(null));
    }
}
