package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused.Reason;
import dev.lifeboat.spi.NoticeCode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecoveryRefusedTest {

    private static final Action BEGIN = new Action.BeginRecovery();
    private static final Action SIGN_IN = new Action.SignIn("ana", "secret");

    @Test
    void passesWithTheReasonOnTheLastScreen() {
        assertThat(new Story()
                        .does(BEGIN, Story.notices())
                        .does(SIGN_IN, Story.notices(NoticeCode.OFFLINE, NoticeCode.SIGN_IN_FAILED))
                        .judged(because(NoticeCode.SIGN_IN_FAILED)))
                .isEqualTo(new Verdict.Pass());
        assertThat(new Story().does(BEGIN, Story.notices()).judged(because())).isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhereTheAppSaysThatItRecovered() {
        Story story = new Story()
                .does(SIGN_IN, Story.notices(NoticeCode.RECOVERED))
                .does(BEGIN, Story.notices(NoticeCode.ACCOUNTS_EXIST));
        assertThat(story.against(because(NoticeCode.ACCOUNTS_EXIST))).contains("the app says that it recovered");
        assertThat(story.against(because())).contains("the app says that it recovered");
    }

    @Test
    void failsForAnotherReasonOrNone() {
        assertThat(new Story()
                        .does(BEGIN, Story.notices(NoticeCode.OFFLINE))
                        .against(because(NoticeCode.BACKUP_UNAVAILABLE)))
                .contains("with the reason [backup-unavailable]", "the notices [offline]");
        assertThat(new Story().does(BEGIN, Story.notices()).against(because(NoticeCode.BACKUP_UNAVAILABLE)))
                .contains("the app gave no notice at all");
    }

    @Test
    void aRecoveryThatDoesNotFitIsARefusalWhereAccountsExistAndOnlyThere() {
        Story story = new Story().isRefused(BEGIN, Reason.DOES_NOT_FIT);
        assertThat(story.judged(because(NoticeCode.ACCOUNTS_EXIST))).isEqualTo(new Verdict.Pass());
        assertThat(story.against(because(NoticeCode.BACKUP_UNAVAILABLE))).contains("FAIL", "no screen");
        assertThat(new Story().isRefused(BEGIN, Reason.NOT_IN_PRODUCT).against(because(NoticeCode.ACCOUNTS_EXIST)))
                .contains("FAIL");
        assertThat(new Story().isRefused(SIGN_IN, Reason.DOES_NOT_FIT).against(because(NoticeCode.ACCOUNTS_EXIST)))
                .contains("FAIL");
    }

    @Test
    void isADefectOfTheExampleWhereNobodyTried() {
        Story story = new Story().does(BEGIN, Story.notices(NoticeCode.RECOVERED));
        RecoveryRefused since = new RecoveryRefused(Story.PHONE, story.mark(), Set.of());
        assertThatThrownBy(() -> story.judged(since)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAnotherPhoneRecoveredDoesNotCount() {
        Story story = new Story().does(BEGIN, Story.notices(NoticeCode.RECOVERED));
        RecoveryRefused elsewhere = new RecoveryRefused("p9", 0, Set.of());
        assertThatThrownBy(() -> story.judged(elsewhere)).hasMessageContaining("nobody tried to recover on p9");
    }

    private static RecoveryRefused because(NoticeCode... reasons) {
        return new RecoveryRefused(Story.PHONE, 0, Set.of(reasons));
    }
}
