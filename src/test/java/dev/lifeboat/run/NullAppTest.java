package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.verdict.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No example is vacuous: an app that is none does not pass a single one. */
class NullAppTest {

    /** What an app that only adds accounts does rightly. */
    private static final Set<RuleId> ABOUT_ADDING = Set.of(RuleId.parse("R48"), RuleId.parse("R49"));

    @ParameterizedTest
    @EnumSource
    void passesNoExampleOfAMustRule(NullApps nothing) {
        try (Gateway gateway = Gateway.start()) {
            RunResult result = Trial.of(nothing.implementation(), gateway, Selection.ALL);

            List<String> passed = result.with(Verdict.Pass.class).stream()
                    .filter(example -> isAboutAMust(result, example))
                    .filter(example -> !nothing.addsAccounts()
                            || !ABOUT_ADDING.containsAll(example.example().rules()))
                    .map(Trial::told)
                    .toList();
            assertThat(passed).isEmpty();
            assertThat(result.examples()).hasSizeGreaterThan(120);
            assertThat(result.exitCode()).isIn(1, 3);
        }
    }

    private static boolean isAboutAMust(RunResult result, ExampleResult example) {
        return !example.example().derived()
                && example.example().rules().stream()
                        .flatMap(id -> result.catalogue().find(id).stream())
                        .map(Rule::level)
                        .anyMatch(Level.MUST::equals);
    }
}
