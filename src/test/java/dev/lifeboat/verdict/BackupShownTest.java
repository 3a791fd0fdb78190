package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackupShownTest {

    private static final BackupShown ON =
            new BackupShown(Story.PHONE, true, Optional.of("ana@outlook.example"), Set.of());
    private static final BackupShown OFF = new BackupShown(
            Story.PHONE, false, Optional.empty(), Set.of(NoticeCode.CLOUD_ACCOUNT_NEEDED, NoticeCode.CLOUD_ERROR));

    @Test
    void passesWhenOnForTheRecoveryAccountInWhateverCase() {
        assertThat(on("Ana@Outlook.example").judged(ON)).isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhenOffOrOnForNobodyOrSomebodyElse() {
        assertThat(new Story().shows(Story.accounts()).against(ON))
                .isEqualTo("FAIL Expected backup to be shown as on for ana@outlook.example; seen: it is shown as off.");
        assertThat(on(null).against(ON)).contains("it names no recovery account");
        assertThat(on("ben@outlook.example").against(ON)).contains("it names ben@outlook.example");
    }

    @Test
    void passesWhenOffForOneOfTheReasons() {
        assertThat(new Story()
                        .shows(Story.notices(NoticeCode.BACKUP_FAILED, NoticeCode.CLOUD_ERROR))
                        .judged(OFF))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhenOffForAnotherReasonOrOn() {
        assertThat(new Story().shows(Story.notices(NoticeCode.OFFLINE)).against(OFF))
                .contains("with the reason [cloud-account-needed, cloud-error]", "the notices [offline]");
        assertThat(on("ana@outlook.example").against(OFF)).contains("it is shown as on");
    }

    @Test
    void concludesNothingFromABrokenOrAMissingAnswer() {
        assertThat(on("ana@outlook.example").breaks().against(ON))
                .isEqualTo("INCONCLUSIVE The app on p1 gave no usable answer: it threw java.lang.Error");
        assertThat(new Story().against(ON)).isEqualTo("INCONCLUSIVE The app on p1 never showed a screen");
    }

    private static Story on(String recoveryAccount) {
        Screen.Backup backup =
                new Screen.Backup(true, Optional.empty(), Optional.ofNullable(recoveryAccount), Optional.empty());
        return new Story().shows(Story.screen(List.of(), backup, List.of()));
    }
}
