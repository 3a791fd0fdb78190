package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.rules.RuleCatalogue;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
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

              @R58
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
            """;

    @Test
    void everyRowOfAnOutlineIsAnExampleWithInheritedTags() {
        assertThat(examples())
                .containsExactly(
                        example(6, "one account is in the way", "@troubleshooting", "@R58"),
                        example(13, "a personal account is in the way", "@troubleshooting", "@R58"),
                        example(14, "a work account is in the way", "@troubleshooting", "@R58"),
                        example(18, "nothing changes", "@troubleshooting", "@R59", "@R85"));
    }

    @Test
    void givesEachRuleItsExamples() {
        Coverage coverage = Coverage.of(RuleCatalogue.load(), examples());

        assertThat(coverage.rules()).hasSize(79);
        assertThat(coverage.rules().get(57).examples())
                .extracting(Coverage.At::line)
                .containsExactly(6L, 13L, 14L);
        assertThat(coverage.rules().get(58).examples())
                .extracting(Coverage.At::title)
                .containsExactly("nothing changes");
        assertThat(coverage.rules().get(0).examples()).isEmpty();
    }

    @Test
    void aBuiltRuleWithoutExamplesAndATagWithoutRuleAreGaps() {
        assertThat(Coverage.of(RuleCatalogue.load(), examples()).gaps())
                .contains("R60 is said to be built, but no example has the tag @R60")
                .contains("existing.feature:18 has the tag @R85, which names no rule of features/rules.yaml. "
                        + "Did you mean @R58?")
                .noneMatch(gap -> gap.startsWith("R58"));
    }

    @Test
    void readsFoldersInAFixedOrderAlsoInsideAnArchive(@TempDir Path folder) throws IOException {
        URI archive = URI.create("jar:" + folder.resolve("kit.jar").toUri());
        try (FileSystem jar = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path features = Files.createDirectories(jar.getPath("/features/troubleshooting"));
            Files.writeString(features.resolve("b.feature"), FEATURE);
            Files.writeString(features.resolve("a.feature"), FEATURE);

            assertThat(FeatureFolder.in(jar.getPath("/features")))
                    .hasSize(8)
                    .extracting(Example::feature)
                    .startsWith("troubleshooting/a.feature")
                    .endsWith("troubleshooting/b.feature");
        }
    }

    private static List<Example> examples() {
        return new FeatureFile("existing.feature", FEATURE.getBytes(StandardCharsets.UTF_8)).examples();
    }

    private static Example example(long line, String title, String... tags) {
        return new Example("existing.feature", line, title, List.of(tags));
    }
}
