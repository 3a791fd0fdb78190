package dev.lifeboat.selfcheck.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** There are enough mutants, spread over the rules, and not the easy ones alone. */
class MutantCatalogueTest {

    private static final int FEWEST = 190;
    private static final int FEWEST_OF_A_RULE = 3;
    private static final int LONGEST_SENTENCE = 120;

    /** That a fault shows for one kind of account only, or when something goes wrong, hides it less. */
    private static final Set<Condition> HARD = EnumSet.complementOf(EnumSet.of(Condition.KIND, Condition.TROUBLE));

    private final RuleCatalogue rules = RuleCatalogue.load();
    private final MutantCatalogue catalogue = MutantCatalogue.load();
    private final List<Mutant> mutants = catalogue.mutants();

    @Test
    void thereAreEnoughOfThem() {
        assertThat(mutants).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    /** Every must-rule of the source can be broken from outside: each is judged by an example. */
    @Test
    void everyMustRuleIsBrokenInThreeWays() {
        List<RuleId> must = rules.rules().stream()
                .filter(rule -> rule.level() == Level.MUST)
                .map(Rule::id)
                .toList();

        assertThat(must)
                .hasSizeGreaterThan(50)
                .allSatisfy(rule -> assertThat(catalogue.of(rule))
                        .as("mutants of %s", rule)
                        .hasSizeGreaterThanOrEqualTo(FEWEST_OF_A_RULE));
    }

    @Test
    void atLeastHalfActOnTheWireTheStoreOrTheKeys() {
        assertThat(count(Layer.WIRE, Layer.STORE, Layer.KEYS) * 2).isGreaterThanOrEqualTo(mutants.size());
    }

    @Test
    void fewerThanAThirdOnlyAlterAScreen() {
        assertThat(count(Layer.SCREEN) * 3).isLessThan(mutants.size());
    }

    @Test
    void atLeastAThirdShowUnderAConditionThatIsMoreThanOneKindOrATrouble() {
        long conditional = mutants.stream()
                .filter(mutant -> mutant.conditions().stream().anyMatch(HARD::contains))
                .count();

        assertThat(conditional * 3).isGreaterThanOrEqualTo(mutants.size());
    }

    @Test
    void everyConditionIsTriedOnSeveralRules() {
        Map<Condition, Set<RuleId>> tried = new EnumMap<>(Condition.class);
        mutants.forEach(mutant -> mutant.conditions()
                .forEach(condition -> tried.computeIfAbsent(condition, unseen -> new HashSet<>())
                        .add(mutant.rule())));

        assertThat(tried.keySet()).isEqualTo(EnumSet.allOf(Condition.class));
        assertThat(tried.values())
                .allSatisfy(several -> assertThat(several).hasSizeGreaterThanOrEqualTo(FEWEST_OF_A_RULE));
    }

    @Test
    void noTwoHaveTheSameIdOrDoTheSame() {
        assertThat(mutants).extracting(Mutant::id).doesNotHaveDuplicates();
        assertThat(mutants).extracting(Mutant::does).doesNotHaveDuplicates();
    }

    @Test
    void everySentenceGoesOnFromTheApp() {
        assertThat(mutants)
                .allSatisfy(mutant -> assertThat(mutant.does())
                        .as(mutant.id())
                        .matches("[a-z].*[a-zA-Z0-9]")
                        .hasSizeLessThanOrEqualTo(LONGEST_SENTENCE));
    }

    @Test
    void eachIsOfARuleThatThereIsAndCostsOthersThatThereAre() {
        Map<RuleId, Rule> known = rules.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));

        assertThat(mutants).allSatisfy(mutant -> {
            assertThat(known).as(mutant.id()).containsKey(mutant.rule());
            assertThat(mutant.consequences())
                    .extracting(Consequence::rule)
                    .as(mutant.id())
                    .doesNotContain(mutant.rule())
                    .doesNotHaveDuplicates()
                    .allSatisfy(rule -> assertThat(known).containsKey(rule));
        });
    }

    @Test
    void theyAreFoundByTheirIds() {
        assertThat(mutants)
                .allSatisfy(mutant -> assertThat(catalogue.named(mutant.id())).contains(mutant));
        assertThat(catalogue.named("R58-does-as-it-should")).isEmpty();
    }

    private long count(Layer... layers) {
        return mutants.stream()
                .filter(mutant -> List.of(layers).contains(mutant.layer()))
                .count();
    }
}
