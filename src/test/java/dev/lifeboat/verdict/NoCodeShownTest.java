package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.spi.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoCodeShownTest {

    private static final NoCodeShown SILENT = new NoCodeShown(Story.PHONE, Story.HARBOUR);

    @Test
    void passesWhereTheAccountIsListedWithoutACode() {
        assertThat(new Story().shows(Story.accounts(Story.HARBOUR)).judged(SILENT))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhereItShowsACode() {
        Screen speaking = Story.screen(List.of(Story.entry(Story.HARBOUR, "123456")), Screen.Backup.OFF, List.of());
        assertThat(new Story().shows(speaking).against(SILENT)).contains("FAIL", "it shows the code 123456");
    }

    @Test
    void concludesNothingWhereItIsNotListed() {
        assertThat(new Story().shows(Story.accounts(Story.LANTERN)).against(SILENT))
                .contains("INCONCLUSIVE Not arranged: p1 does not list Harbour", "R29");
        assertThat(new Story().breaks().against(SILENT)).contains("INCONCLUSIVE");
    }
}
