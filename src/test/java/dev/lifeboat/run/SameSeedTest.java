package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.selfcheck.mutant.MutantCatalogue;
import dev.lifeboat.selfcheck.mutant.NullImplementation;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Implementation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing but the seed and the subject decides what a run says. */
class SameSeedTest {

    private static final Selection OLD_OVER_NEW =
            new Selection(Set.of(), Set.of(RuleId.parse("R59")), Optional.empty());

    @Test
    void howManyExamplesRunAtOnceChangesNoVerdictAndNoMessage() {
        List<String> one = told(
                NullImplementation.ADDS_ACCOUNTS_AND_CLAIMS_THE_REST.implementation(),
                Trial.everyRuleOfTheSource(),
                3,
                1);
        List<String> two = told(
                NullImplementation.ADDS_ACCOUNTS_AND_CLAIMS_THE_REST.implementation(),
                Trial.everyRuleOfTheSource(),
                3,
                2);

        assertThat(two).isEqualTo(one);
        assertThat(one)
                .hasSizeGreaterThan(120)
                .anyMatch(told -> told.contains(": FAIL "))
                .anyMatch(told -> told.contains(": INCONCLUSIVE "));
    }

    @Test
    void theReferencePassesWhateverTheSeed() {
        assertThat(told(new ReferenceImplementation(), Trial.everyRuleOfTheSource(), 20190124, 2))
                .hasSizeGreaterThan(120)
                .allMatch(told -> told.endsWith(": PASS "));
    }

    @Test
    void aMessageQuotesTheSameCodeUnderTheSameSeedAndAnotherUnderAnother() {
        List<String> first = told(oldOverNew(), OLD_OVER_NEW, 1, 2);

        assertThat(told(oldOverNew(), OLD_OVER_NEW, 1, 1)).isEqualTo(first);
        assertThat(told(oldOverNew(), OLD_OVER_NEW, 2, 1)).isNotEqualTo(first);
        assertThat(first).anyMatch(told -> told.matches(".*seen: the code [0-9]{6} was refused\\."));
    }

    private static Implementation oldOverNew() {
        return MutantCatalogue.load()
                .named("R59-puts-old-secrets-over-new-ones")
                .orElseThrow()
                .app()
                .get();
    }

    private static List<String> told(Implementation app, Selection selection, long seed, int parallel) {
        try (Gateway gateway = Gateway.start()) {
            return Trial.of(app, gateway, selection, new RunSettings(seed, parallel, false)).examples().stream()
                    .map(Trial::told)
                    .toList();
        }
    }
}
