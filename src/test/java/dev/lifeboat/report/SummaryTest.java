package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void aRunWithEverythingReadsLikeTheGoldenPage() throws IOException {
        assertThat(Summary.write(Sample.ofEverything().audit())).isEqualTo(golden("everything.md"));
    }

    @Test
    void aConformantRunReadsLikeTheGoldenPage() throws IOException {
        assertThat(Summary.write(Sample.conformant().audit())).isEqualTo(golden("conformant.md"));
    }

    @Test
    void waiversStandFirst() throws IOException {
        assertThat(Summary.write(Sample.waivedRun().audit())).isEqualTo(golden("waived.md"));
    }

    @Test
    void aSelectionSaysWhichPartItWas() throws IOException {
        Sample selection = Sample.ofEverything().selection().on(Platform.ANDROID);

        assertThat(Summary.write(selection.audit())).isEqualTo(golden("selection.md"));
    }

    @Test
    void strictnessTurnsObservationsIntoFailures() {
        String page = Summary.write(Sample.ofEverything().strict().audit());

        assertThat(page).contains("## What failed").doesNotContain("## Observations");
    }

    @Test
    void textOfTheSubjectIsNeverMarkup() {
        Sample sample = Sample.conformant()
                .called("<b>Bold</b> | [link](http://example.invalid)\n# heading")
                .example("R58", "title with `ticks`", false, new Verdict.Fail("<i>", "</i>\n\n# more", List.of()));

        String page = Summary.write(sample.audit());

        assertThat(page)
                .contains("\\<b\\>Bold\\</b\\> \\| \\[link\\](http\\://example.invalid) \\# heading")
                .contains("title with \\`ticks\\`")
                .contains("Expected \\<i\\>; seen: \\</i\\> \\# more.");
    }

    @Test
    void longListsAreCutAndSaySo() {
        Sample sample = Sample.conformant();
        for (int i = 0; i < 45; i++) {
            sample.example("R58", "failing " + i, false, new Verdict.Fail("this", "that", List.of()));
        }

        String page = Summary.write(sample.audit());

        assertThat(page.split("\n### R58 on iOS and Android")).hasSize(41);
        assertThat(page).contains("... and 5 more: see `audit.json`.");
    }

    @Test
    void thePageStaysBelowWhatACiServerTakes() {
        String endless = "保".repeat(100_000);
        Sample sample = Sample.ofEverything().called(endless);
        for (int i = 0; i < 45; i++) {
            sample.example("R58", "failing " + i, false, new Verdict.Fail(endless, endless, List.of()))
                    .example("R04", "derived " + i, true, new Verdict.Fail(endless, endless, List.of()))
                    .example("R16", "open " + i, false, new Verdict.Inconclusive(Verdict.Origin.ADAPTER, endless))
                    .example("R49", "absent " + i, false, new Verdict.NotApplicable(endless));
        }

        assertThat(Summary.write(sample.audit()).getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(500_000, 1 << 20);
    }

    @Test
    void neighbouringRulesAreDrawnTogether() {
        assertThat(Wording.ids(List.of("R01", "R02", "R03", "R07", "R08", "X01", "X02", "X03")))
                .isEqualTo("R01-R03, R07, R08, X01-X03");
        assertThat(Wording.ids(List.of())).isEmpty();
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = SummaryTest.class.getResourceAsStream("/golden/report/" + name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
