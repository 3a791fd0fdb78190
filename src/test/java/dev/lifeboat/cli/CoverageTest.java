package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.rules.Standing;
import dev.lifeboat.run.FeatureFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

    static final String FEATURE = """
            @troubleshooting
            Feature: Existing accounts

              @R58 @boundary
              Rule: An app that holds accounts does not restore
                Example: one account is in the way
                  Given an account

                Scenario Outline: a <KIND> account is in the way
                  Given a <KIND> account
                  Examples:
                    | KIND     |
                    | personal |
                    | work     |

              @R59 @R85
              Rule: Nothing is overwritten
                Example: nothing changes
                  Given an account

                @should
                Example: nothing changes for long
                  Given an account
            """;

    @TempDir
    private Path folder;

    @Test
    void everyRowOfAnOutlineIsAnExampleWithInheritedTags() throws IOException {
        assertThat(row("R58").examples())
                .containsExactly(
                        new Coverage.At(
                                "existing/one-account-is-in-the-way",
                                "existing.feature",
                                6,
                                "one account is in the way",
                                false),
                        new Coverage.At(
                                "existing/a-personal-account-is-in-the-way",
                                "existing.feature",
                                13,
                                "a personal account is in the way",
                                false),
                        new Coverage.At(
                                "existing/a-work-account-is-in-the-way",
                                "existing.feature",
                                14,
                                "a work account is in the way",
                                false));
    }

    @Test
    void givesEachRuleItsExamples() throws IOException {
        Coverage coverage = coverage();

        assertThat(coverage.rules()).hasSize(79);
        assertThat(coverage.examples()).isEqualTo(5);
        assertThat(row("R59").examples()).extracting(Coverage.At::line).containsExactly(18, 22);
        assertThat(row("R01").examples()).isEmpty();
    }

    @Test
    void saysOnEachPlatformWhatJudgesTheRule() throws IOException {
        assertThat(row("R59").platforms())
                .containsExactly(
                        Map.entry("android", onPlatform(Standing.BY_ANALOGY)),
                        Map.entry("ios", onPlatform(Standing.NORMATIVE)));
    }

    @Test
    void aBuiltRuleWithTooFewExamplesAndATagWithoutRuleAreGaps() throws IOException {
        assertThat(coverage().gaps())
                .contains("features/rules.yaml, R60: It is said to be built, but no example has the tag @R60")
                .contains(folder + "/existing.feature:16: No rule @R85 in features/rules.yaml. Did you mean @R58?")
                .anyMatch(gap -> gap.startsWith("features/rules.yaml, R59: ") && gap.endsWith("this one has 1"))
                .noneMatch(gap -> gap.startsWith("features/rules.yaml, R58"));
    }

    private Coverage coverage() throws IOException {
        Files.writeString(folder.resolve("existing.feature"), FEATURE);
        return Coverage.of(RuleCatalogue.load(), FeatureFolder.at(folder));
    }

    private Coverage.Row row(String id) throws IOException {
        return coverage().rules().stream()
                .filter(row -> row.id().equals(RuleId.parse(id)))
                .findFirst()
                .orElseThrow();
    }

    private static Coverage.OnPlatform onPlatform(Standing standing) {
        return new Coverage.OnPlatform(
                standing, List.of("existing/nothing-changes"), List.of("existing/nothing-changes-for-long"));
    }
}
