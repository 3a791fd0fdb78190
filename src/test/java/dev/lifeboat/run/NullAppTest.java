package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.rules.Chapter;
import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.selfcheck.mutant.NullImplementation;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No example is vacuous: an app that is none does not pass a single one. */
class NullAppTest {

    /** Where an app that adds accounts but speaks of backups only has nothing to win. */
    private static final Set<Chapter> ABOUT_BACKUPS = Set.of(Chapter.BACKUP, Chapter.RECOVERY, Chapter.TROUBLESHOOTING);

    @ParameterizedTest
    @EnumSource
    void passesNoExampleOfAMustRule(NullImplementation nothing) {
        Set<Chapter> chapters = nothing.addsAccounts() ? ABOUT_BACKUPS : EnumSet.allOf(Chapter.class);
        try (Gateway gateway = Gateway.start()) {
            RunResult result = Trial.of(nothing.implementation(), gateway, Trial.everyRuleOfTheSource());

            List<String> passed = result.with(Verdict.Pass.class).stream()
                    .filter(example -> musts(result, example).anyMatch(rule -> chapters.contains(rule.chapter())))
                    .map(Trial::told)
                    .toList();
            assertThat(passed).isEmpty();
            assertThat(result.examples()).hasSizeGreaterThan(120);
            assertThat(result.exitCode()).isIn(1, 3);
        }
    }

    /** The must-rules that an example judges by what they state. */
    private static Stream<Rule> musts(RunResult result, ExampleResult example) {
        return example.example().derived()
                ? Stream.of()
                : example.example().rules().stream()
                        .flatMap(id -> result.catalogue().find(id).stream())
                        .filter(rule -> rule.level() == Level.MUST);
    }
}
