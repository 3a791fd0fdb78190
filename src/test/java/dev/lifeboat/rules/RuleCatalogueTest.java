package dev.lifeboat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCatalogueTest {

    private static final String YAML = """
            edition: "2026-01"
            source: An invented article
            readings:
              - {id: A1, problem: "Which card?", reading: Any card.}
            rules:
              - id: R01
                level: must
                class: PRE
                evidence: observed
                platforms: {ios: normative, android: by-analogy}
                chapter: backup
                status: built
                title: An umbrella needs a card
                statement: Without a card nobody gets an umbrella.
                should: The card is shown first.
                readings: [A1]
                sentences:
                  - at: borrow-an-umbrella N1 P1 s1
                    fingerprint: "0123456789abcdef"
              - id: X01
                level: should
                class: BEH
                evidence: observed
                platforms: {ios: silent, android: silent}
                chapter: robustness
                status: untested
                untested-because: It never rains here.
                title: Rain
                statement: The rack survives rain.
            no-rule:
              - at: borrow-an-umbrella H1 s1
                fingerprint: "fedcba9876543210"
                reason: Heading of the article.
            """;

    private static final String X01 = YAML.substring(YAML.indexOf("  - id: X01"), YAML.indexOf("no-rule:"));
    private static final String R01 = YAML.substring(YAML.indexOf("  - id: R01"), YAML.indexOf(X01));

    @Test
    void readsARuleWhole() {
        Rule rule = load(YAML).named("R01");

        assertThat(rule.level()).isEqualTo(Level.MUST);
        assertThat(rule.ruleClass()).isEqualTo(RuleClass.PRECONDITION);
        assertThat(rule.evidence()).isEqualTo(EvidenceKind.OBSERVED);
        assertThat(rule.platforms()).isEqualTo(new Platforms(Standing.NORMATIVE, Standing.BY_ANALOGY));
        assertThat(rule.chapter()).isEqualTo(Chapter.BACKUP);
        assertThat(rule.status()).isEqualTo(Status.BUILT);
        assertThat(rule.statement()).isEqualTo("Without a card nobody gets an umbrella.");
        assertThat(rule.should()).contains("The card is shown first.");
        assertThat(rule.passages())
                .containsExactly(
                        new Passage(Locator.parse("borrow-an-umbrella N1 P1 s1"), new Fingerprint("0123456789abcdef")));
        assertThat(rule.readings()).containsExactly("A1");
        assertThat(rule.untestedBecause()).isEmpty();
    }

    @Test
    void readsWhatStandsAroundTheRules() {
        RuleCatalogue catalogue = load(YAML);

        assertThat(catalogue.edition()).isEqualTo("2026-01");
        assertThat(catalogue.reading("A1")).contains(new Reading("A1", "Which card?", "Any card."));
        assertThat(catalogue.reading("A2")).isEmpty();
        assertThat(catalogue.silentSentences())
                .extracting(SilentSentence::reason)
                .containsExactly("Heading of the article.");
        assertThat(catalogue.named("X01").untestedBecause()).contains("It never rains here.");
    }

    @Test
    void findsARuleInEitherCase() {
        assertThat(load(YAML).find(" x01")).map(Rule::title).contains("Rain");
        assertThat(load(YAML).find(RuleId.parse("X01"))).map(Rule::title).contains("Rain");
        assertThat(load(YAML).find("R02")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "R085, R58",
        "r58x, R58",
        "58, R58",
        "R6, R06",
        "X0006, X06",
        "x66, X06",
        "'', R01",
        "R580, R50",
        "S58, R58"
    })
    void offersTheNearestRule(String typed, String nearest) {
        assertThatThrownBy(() -> RuleCatalogue.load().named(typed))
                .isInstanceOf(UnknownRule.class)
                .hasMessage("No rule %s in features/rules.yaml. Did you mean %s?", typed, nearest);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            level: must                    | level: mst                | line 7, rule R01, field level: 'mst' is not a value of this field; expected one of must, should, info
            class: PRE                     | class: PREC               | line 8, rule R01, field class: 'PREC' is not a value of this field; expected one of PRE, BEH, PROH, UI, REM, INF
            ios: normative                 | ios: perhaps              | line 10, rule R01, field platforms.ios: 'perhaps' is not a value of this field; expected one of normative, named, by-analogy, silent
            {ios: normative,               | {                         | rule R01, field platforms: 'ios' is missing
            status: built                  | status: planned           | line 12, rule R01, field status: 'planned' is not a value of this field; expected one of built, untested
            status: built                  | status: built¶    state: x | rules.yaml, rule R01, field state: unknown field 'state'; expected one of chapter, class, evidence, id, level, platforms, readings, sentences, should, statement, status, title, untested-because
            status: built                  | status: built¶    status: built | line 13, rule R01: not YAML as expected here: Duplicate field 'status'
            title: Rain                    | should: x                 | rules.yaml, rule X01, field title: missing
            title: Rain                    | title:                    | rule X01: 'title' is missing
            title: Rain                    | title: 7                  | line 28, rule X01, field title: '7' is not a value of this field; expected text in quotes
            id: A1,                        | id: A1, problem: a, reading: b}¶  - {id: A1, | reading A1 is there twice: every id stands once
            at: borrow-an-umbrella N1 P1 s1 | at: [s1] | rule R01, field sentences.at: expected text in quotes here
            id: X01                        | id: [X01]                 | rule number 2, field id: expected text in quotes here
            status: untested               | status: untested¶    should: x | rule X01: a 'should' part stands beside a must-statement only
            title: Rain                    | title: "Rain\\nagain"     | rule X01: 'title' is one line of text
            title: Rain                    | title: " Rain"            | rule X01: 'title' is one line of text
            statement: The rack survives rain. | statement: ""         | rule X01: 'statement' is missing
            should: The card is shown first. | should: ""              | rule R01: 'should' is missing
            untested-because: It never rains here. | untested-because: "" | rule X01: 'untested-because' is missing
            ios: silent, android: silent   | ios: named, android: named | rule X01: the X series and platforms that are 'silent' go together
            title: Rain                    | title: Rain¶    sentences: [{at: borrow-an-umbrella N1 P1 s1, fingerprint: "0123456789abcdef"}] | rule X01: the source is silent on the X series: 'sentences' does not belong here
            chapter: robustness            | chapter: weather          | field chapter: 'weather' is not a value of this field; expected one of backup, recovery, verification, troubleshooting, privacy, robustness
            evidence: observed             | evidence: seen            | field evidence: 'seen' is not a value of this field; expected one of observed, reported, negative
            - {id: A1, problem: "Which card?", reading: Any card.} | - | rules.yaml: 'readings' is empty or has an empty entry
            - id: X01                      | -¶  - id: X01             | rules.yaml: 'rules' is empty or has an empty entry
            no-rule:                       | no-rule:¶  -              | rules.yaml: 'no-rule' is empty or has an empty entry
            source: An invented article    | source: ""                | 'source' is missing
            id: X01                        | id: Q1                    | line 20, rule Q1, field id: 'Q1' is not a rule id: expected R or X and two digits, such as R58
            chapter: robustness            | chapter: backup           | rule X01: the X series and the chapter 'robustness' go together
            ios: silent, android: silent   | ios: silent, android: named | rule X01, field platforms: the text is 'silent' on a rule for both platforms or neither
            level: should                  | level: info               | rule X01: level 'info' and class 'INF' go together
            untested-because: It           | # untested-because: It    | rule X01: 'untested-because' is given exactly when the status is 'untested'
            readings: [A1]                 | readings: [A2]            | rule R01 rests on reading A2, which is not among the readings
            "0123456789abcdef"             | 1234567890123456          | line 19, rule R01, field sentences.fingerprint:
            "0123456789abcdef"             | "0123"                    | '0123' is not a fingerprint: expected 16 hexadecimal digits in lower case
            N1 P1 s1                       | P1                        | 'borrow-an-umbrella P1' is not a locator: expected an anchor, blocks and a sentence, such as 'next-steps P1 s1'
            at: borrow-an-umbrella H1 s1   | at: borrow-an-umbrella N1 P1 s1 | 'no-rule' names 'borrow-an-umbrella N1 P1 s1', which carries [R01]
            reason: Heading of the article. | reason: ""               | field no-rule: 'reason' is missing: say why this sentence carries no rule
            edition: "2026-01"             | edition: ""               | 'edition' is missing
            source:                        | silent: x¶source:       | rules.yaml, field silent: unknown field 'silent'; expected one of edition, no-rule, readings, rules, source
            edition:                       | {edition:                 | not YAML as expected here: while
            edition: "2026-01"             | edition: [1]              | line 1, field edition: expected text in quotes here
            readings: [A1]                 | readings: A1              | rule R01, field readings: expected a list here
            platforms: {ios: silent, android: silent} | platforms: both | rule X01, field platforms: expected a mapping of fields here
            """)
    void namesPlaceAndExpectationOfWhatIsWrong(String right, String wrong, String message) {
        String broken = replaceLast(YAML, right, wrong.replace("¶", "\n"));

        assertThatThrownBy(() -> load(broken))
                .isInstanceOf(MalformedCatalogue.class)
                .hasMessageStartingWith("rules.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void refusesARuleThatIsThereTwice() {
        assertThatThrownBy(() -> load(YAML.replace(X01, R01 + X01)))
                .isInstanceOf(MalformedCatalogue.class)
                .hasMessage("rules.yaml: rule R01 is there twice: every id stands once");
    }

    @Test
    void refusesTwoRulesThatDisagreeAboutASentence() {
        String broken = YAML.replace(
                X01, R01.replace("id: R01", "id: R02").replace("0123456789abcdef", "0000000000000000") + X01);

        assertThatThrownBy(() -> load(broken))
                .isInstanceOf(MalformedCatalogue.class)
                .hasMessage(
                        "rules.yaml: rules [R01] and R02 give 'borrow-an-umbrella N1 P1 s1' different fingerprints: "
                                + "0123456789abcdef and 0000000000000000");
    }

    @Test
    void saysSoWhenThereIsNothingToRead(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.yaml");
        Path present = Files.writeString(folder.resolve("present.yaml"), YAML);

        assertThatThrownBy(() -> RuleCatalogue.load(missing))
                .isInstanceOf(MalformedCatalogue.class)
                .hasMessage("%s cannot be read: expected a catalogue of rules in YAML", missing);
        assertThatThrownBy(() -> load("# nothing\n")).isInstanceOf(MalformedCatalogue.class);
        assertThat(RuleCatalogue.load(present).rules()).hasSize(2);
    }

    @Test
    void listsTheRulesInOrder_howeverTheFileDoes() {
        String turned = YAML.replace(R01 + X01, X01 + R01);

        assertThat(turned).isNotEqualTo(YAML);
        assertThat(load(turned).rules())
                .extracting(rule -> rule.id().toString())
                .containsExactly("R01", "X01");
    }

    private static RuleCatalogue load(String yaml) {
        try {
            return RuleCatalogue.load("rules.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String replaceLast(String text, String right, String wrong) {
        int at = text.lastIndexOf(right);
        assertThat(at).as("the catalogue holds '%s'", right).isNotNegative();
        return text.substring(0, at) + wrong + text.substring(at + right.length());
    }
}
