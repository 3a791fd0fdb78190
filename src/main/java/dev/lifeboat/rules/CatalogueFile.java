package dev.lifeboat.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A catalogue as it is written in YAML. */
record CatalogueFile(
        @JsonProperty(required = true) String edition,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) List<Reading> readings,
        @JsonProperty(required = true) List<Entry> rules,
        @JsonProperty(value = "no-rule", required = true) List<SilentSentence> noRule) {

    /** A rule as it is written; what it says is checked by {@link Rule}. */
    record Entry(
            @JsonProperty(required = true) RuleId id,
            @JsonProperty(required = true) Level level,
            @JsonProperty(value = "class", required = true) RuleClass ruleClass,
            @JsonProperty(required = true) EvidenceKind evidence,
            @JsonProperty(required = true) Platforms platforms,
            @JsonProperty(required = true) Chapter chapter,
            @JsonProperty(required = true) Status status,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String statement,
            String should,
            List<Passage> sentences,
            List<String> readings,
            @JsonProperty("untested-because") String untestedBecause) {

        Rule toRule() {
            return new Rule(
                    id,
                    level,
                    ruleClass,
                    evidence,
                    platforms,
                    chapter,
                    status,
                    title,
                    statement,
                    Optional.ofNullable(should),
                    Objects.requireNonNullElse(sentences, List.of()),
                    Objects.requireNonNullElse(readings, List.of()),
                    Optional.ofNullable(untestedBecause));
        }
    }
}
