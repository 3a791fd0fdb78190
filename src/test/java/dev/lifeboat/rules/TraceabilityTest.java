package dev.lifeboat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceabilityTest {

    @Test
    void listsEverySentenceWithItsRulesOrTheReason() {
        Traceability traceability = trace(UmbrellaLibrary.markdown());

        assertThat(traceability.gaps()).isEmpty();
        assertThat(traceability.sentences())
                .extracting(TracedSentence::sentence)
                .containsExactlyElementsOf(UmbrellaLibrary.document().sentences());
        assertThat(traceability.sentences()).allMatch(TracedSentence::isKnown);
        assertThat(at(traceability, "borrow-an-umbrella N1 P1 s1").rules())
                .extracting(RuleId::toString)
                .containsExactly("R01", "R02");
        assertThat(at(traceability, "trouble B1 s1").reason()).contains("Small talk.");
    }

    @Test
    void namesAChangedSentence() {
        Traceability traceability = trace(UmbrellaLibrary.markdown().replace("One card", "Two cards"));

        assertThat(traceability.gaps()).hasSize(1).first().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo("changed");
            assertThat(gap.rules()).extracting(RuleId::toString).containsExactly("R01", "R02");
            assertThat(gap.describe())
                    .startsWith("The sentence at 'borrow-an-umbrella N1 P1 s1' (line 24) has changed")
                    .endsWith("for R01, R02");
        });
        assertThat(at(traceability, "borrow-an-umbrella N1 P1 s1").isKnown()).isFalse();
    }

    @Test
    void namesAChangedSentenceThatCarriedNoRule() {
        assertThat(trace(UmbrellaLibrary.markdown().replace("Members", "Everybody"))
                        .gaps())
                .hasSize(1)
                .first()
                .satisfies(gap -> assertThat(gap.describe()).endsWith("for no rule"));
    }

    @Test
    void namesARemovedSentence() {
        List<Gap> gaps = trace(UmbrellaLibrary.markdown().replace(" Ask the railway.", ""))
                .gaps();

        assertThat(gaps).extracting(Gap::kind).containsExactly("removed", "moved");
        assertThat(gaps.get(0).rules()).extracting(RuleId::toString).containsExactly("R03");
        assertThat(gaps.get(0).describe()).startsWith("The sentence of R03 at 'trouble B1 s2' is gone");
        assertThat(gaps.get(1).describe())
                .isEqualTo(
                        "The sentence of no rule at 'trouble B1 s3' now stands at 'trouble B1 s2' (line 49), unchanged");
    }

    @Test
    void namesAnAddedSentence() {
        List<Gap> gaps = trace(UmbrellaLibrary.markdown().replace("- Members", "- Members\n- Guests"))
                .gaps();

        assertThat(gaps).hasSize(1).first().satisfies(gap -> {
            assertThat(gap).isInstanceOf(Gap.Added.class);
            assertThat(gap.rules()).isEmpty();
            assertThat(gap.describe())
                    .startsWith("The sentence at 'borrow-an-umbrella B2 s1' (line 16) is new")
                    .endsWith(Fingerprint.of("Guests").toString());
        });
    }

    @Test
    void tellsAnInsertedSentenceFromThoseItPushedOn() {
        List<Gap> gaps = trace(UmbrellaLibrary.markdown().replace("Ask the railway.", "Breathe. Ask the railway."))
                .gaps();

        assertThat(gaps).extracting(Gap::kind).containsExactly("added", "moved", "moved");
        assertThat(((Gap.Added) gaps.get(0)).sentence().text()).isEqualTo("Breathe.");
        assertThat(gaps.get(1).rules()).extracting(RuleId::toString).containsExactly("R03");
    }

    @Test
    void markupAndLineBreaksChangeNothing() {
        String rewritten = UmbrellaLibrary.markdown()
                .replace("Ask the railway.", "_Ask_ the\n  railway.")
                .replace("One card goes", "One [card](card.md) goes");

        assertThat(rewritten).isNotEqualTo(UmbrellaLibrary.markdown());
        assertThat(trace(rewritten).gaps()).isEmpty();
    }

    @Test
    void namesARuleThatNamesNoSentence() {
        RuleCatalogue catalogue = UmbrellaLibrary.catalogue();
        List<Rule> rules = new ArrayList<>(catalogue.rules());
        rules.add(UmbrellaLibrary.rule("R04"));
        RuleCatalogue more = new RuleCatalogue(
                catalogue.name(),
                catalogue.edition(),
                catalogue.source(),
                catalogue.readings(),
                rules,
                catalogue.silentSentences());

        assertThat(Traceability.of(UmbrellaLibrary.document(), more).gaps())
                .extracting(Gap::describe)
                .containsExactly("Rule R04 names no sentence it was read from");
    }

    @Test
    void anotherDocumentIsAllGaps() {
        RuleCatalogue catalogue = UmbrellaLibrary.catalogue();
        Traceability traceability =
                Traceability.of(SourceDocument.parse("other.md", "# Boats\n\nRow hard.\n"), catalogue);

        assertThat(traceability.sentences()).noneMatch(TracedSentence::isKnown).hasSize(2);
        assertThat(traceability.gaps())
                .hasSize(2 + UmbrellaLibrary.document().sentences().size())
                .extracting(Gap::kind)
                .containsOnly("removed", "added");
    }

    private static Traceability trace(String markdown) {
        return Traceability.of(UmbrellaLibrary.document(markdown), UmbrellaLibrary.catalogue());
    }

    private static TracedSentence at(Traceability traceability, String locator) {
        Optional<TracedSentence> found = traceability.sentences().stream()
                .filter(traced -> traced.sentence().at().toString().equals(locator))
                .findFirst();
        assertThat(found).as(locator).isPresent();
        return found.orElseThrow();
    }
}
