package dev.lifeboat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code features/rules.yaml} has to hold, whoever edits it. */
class ShippedCatalogueTest {

    private final RuleCatalogue catalogue = RuleCatalogue.load();

    @Test
    void holdsEveryRuleAndEveryPropertyOfRobustness() {
        Stream<String> rules = IntStream.rangeClosed(1, 61).mapToObj("R%02d"::formatted);
        Stream<String> robustness = IntStream.rangeClosed(1, 18).mapToObj("X%02d"::formatted);

        assertThat(catalogue.rules())
                .extracting(rule -> rule.id().toString())
                .containsExactlyElementsOf(Stream.concat(rules, robustness).toList());
        assertThat(catalogue.edition()).isEqualTo("2019-01");
        assertThat(catalogue.readings())
                .extracting(Reading::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 18).mapToObj("A%d"::formatted).toList());
    }

    @Test
    void everyRuleOfTheTextNamesItsSentences() {
        assertThat(ofSeries(RuleId.Series.R)).hasSize(61).allSatisfy(rule -> {
            assertThat(rule.passages()).as(rule.id().toString()).isNotEmpty();
            assertThat(rule.platforms().ios()).isEqualTo(Standing.NORMATIVE);
        });
    }

    @Test
    void everyReadingIsOneThatSomeRuleRestsOn() {
        assertThat(catalogue.readings())
                .hasSize(18)
                .allSatisfy(reading -> assertThat(catalogue.rules())
                        .as(reading.id())
                        .anyMatch(rule -> rule.readings().contains(reading.id())));
    }

    @Test
    void informativeRulesAreThoseThatDemandNothing() {
        assertThat(withLevel(Level.INFO)).containsExactly("R01", "R30", "R50");
        assertThat(ofSeries(RuleId.Series.R).stream().filter(rule -> rule.level() == Level.SHOULD))
                .extracting(rule -> rule.id().toString())
                .containsExactly("R05", "R22", "R28", "R47");
        assertThat(catalogue.rules().stream().filter(rule -> rule.should().isPresent()))
                .extracting(rule -> rule.id().toString())
                .containsExactly("R02", "R20", "R34");
    }

    @Test
    void saysOnWhichEvidenceARuleRests() {
        assertThat(withEvidence(EvidenceKind.REPORTED))
                .containsExactly("R21", "R27", "R28", "R33", "R41", "R42", "R44", "R45");
        assertThat(withEvidence(EvidenceKind.NEGATIVE)).containsExactly("R10", "R13", "R14", "R15", "R20", "R36");
    }

    @Test
    void namesTheRulesWhoseSentencesSpeakOfAndroid() {
        assertThat(catalogue.rules().stream().filter(rule -> rule.platforms().android() == Standing.NAMED))
                .extracting(rule -> rule.id().toString())
                .containsExactly("R47", "R48", "R49", "R50", "R51", "R52", "R53");
    }

    @Test
    void titlesTellRulesApart() {
        assertThat(catalogue.rules()).extracting(Rule::title).doesNotHaveDuplicates();
        assertThat(catalogue.rules()).extracting(Rule::statement).doesNotHaveDuplicates();
    }

    private List<Rule> ofSeries(RuleId.Series series) {
        return catalogue.rules().stream()
                .filter(rule -> rule.id().series() == series)
                .toList();
    }

    private List<String> withLevel(Level level) {
        return catalogue.rules().stream()
                .filter(rule -> rule.level() == level)
                .map(rule -> rule.id().toString())
                .toList();
    }

    private List<String> withEvidence(EvidenceKind evidence) {
        return catalogue.rules().stream()
                .filter(rule -> rule.evidence() == evidence)
                .map(rule -> rule.id().toString())
                .toList();
    }
}
