package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.selfcheck.mutant.MutantCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptMatrixTest {

    @Test
    void theMatrixThatIsPackedKnowsEveryMutantAndNoOther() {
        List<String> mutants = MutantCatalogue.load().mutants().stream()
                .map(Mutant::id)
                .sorted()
                .toList();

        assertThat(mutants).hasSizeGreaterThan(200);
        assertThat(KeptMatrix.kept().keySet())
                .as("src/main/resources/report/kill-matrix.json is of other mutants: run './lifeboat self-check' and"
                        + " copy reports/self-check/kill-matrix.json there")
                .containsExactlyElementsOf(mutants);
    }

    @Test
    void itIsPackedAsASelfCheckWritesIt() throws IOException {
        try (InputStream packed = KeptMatrix.class.getResourceAsStream("/report/kill-matrix.json")) {
            assertThat(new String(packed.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(KeptMatrix.write(KeptMatrix.kept()));
        }
    }

    @Test
    void noMutantOfThisVersionSurvived() {
        assertThat(KeptMatrix.kept().values()).isNotEmpty().containsOnly(true);
        assertThat(KeptMatrix.load().count(KeptMatrix.Fate.KILLED))
                .isEqualTo(KeptMatrix.load().count())
                .isPositive();
    }
}
