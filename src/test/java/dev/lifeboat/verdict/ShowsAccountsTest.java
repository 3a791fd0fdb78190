package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Story.HARBOUR;
import static dev.lifeboat.verdict.Story.LANTERN;
import static dev.lifeboat.verdict.Story.MICROSOFT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShowsAccountsTest {

    @Test
    void passesInWhateverOrderUnlessItCounts() {
        assertThat(showing(LANTERN, HARBOUR).judged(exactly(false, HARBOUR, LANTERN)))
                .isEqualTo(new Verdict.Pass());
        assertThat(showing(HARBOUR, LANTERN).judged(exactly(true, HARBOUR, LANTERN)))
                .isEqualTo(new Verdict.Pass());
        assertThat(showing(LANTERN, HARBOUR).against(exactly(true, HARBOUR, LANTERN)))
                .contains("in this order", "seen: the order Lantern");
    }

    @Test
    void failsOnLossSurplusAndDuplicate() {
        assertThat(showing(HARBOUR).against(exactly(false, HARBOUR, LANTERN)))
                .contains("missing Lantern (third-party, ana)");
        assertThat(showing(HARBOUR, LANTERN).against(exactly(false, HARBOUR)))
                .contains("too many: Lantern (third-party, ana)");
        assertThat(showingTwice(HARBOUR).against(exactly(false, HARBOUR))).contains("too many: Harbour");
        assertThat(showing().against(exactly(false, HARBOUR))).contains("no account at all; missing Harbour");
        assertThat(showing(HARBOUR).against(exactly(false))).contains("the phone to show no account");
    }

    @Test
    void namesAreExactIncludingCaseAndKind() {
        AccountName capital = new AccountName(AccountKind.THIRD_PARTY, "Harbour", "Ana");
        AccountName work = new AccountName(AccountKind.WORK_OR_SCHOOL, "Harbour", "ana");
        assertThat(showing(capital).against(exactly(false, HARBOUR))).contains("FAIL");
        assertThat(showing(work).against(exactly(false, HARBOUR))).contains("FAIL");
    }

    @Test
    void theToleratedAccountIsNeitherMissingNorTooMuch() {
        ShowsAccounts check = new ShowsAccounts(Story.PHONE, List.of(HARBOUR, LANTERN), true, Set.of(MICROSOFT));
        assertThat(showing(HARBOUR, LANTERN).judged(check)).isEqualTo(new Verdict.Pass());
        assertThat(showing(HARBOUR, MICROSOFT, LANTERN).judged(check)).isEqualTo(new Verdict.Pass());
        assertThat(showing(LANTERN, MICROSOFT, HARBOUR).against(check)).contains("FAIL");
    }

    @Test
    void longListsAreShortened() {
        AccountName[] many = IntStream.rangeClosed(1, 50)
                .mapToObj(n -> new AccountName(AccountKind.THIRD_PARTY, "Issuer " + n, "ana"))
                .toArray(AccountName[]::new);
        assertThat(showing().against(exactly(false, many)))
                .contains("and 44 more")
                .doesNotContain("Issuer 7 ");
    }

    @Test
    void concludesNothingFromABrokenAnswer() {
        assertThat(showing(HARBOUR).breaks().against(exactly(false, HARBOUR))).contains("INCONCLUSIVE");
    }

    private static ShowsAccounts exactly(boolean inOrder, AccountName... names) {
        return new ShowsAccounts(Story.PHONE, List.of(names), inOrder, Set.of());
    }

    private static Story showing(AccountName... names) {
        return new Story().shows(Story.accounts(names));
    }

    private static Story showingTwice(AccountName name) {
        Screen.Account one = Story.entry(name, null);
        Screen.Account two = new Screen.Account(
                "another id", one.kind(), one.issuer(), one.username(), one.state(), one.push(), one.code());
        return new Story().shows(Story.screen(List.of(one, two), Screen.Backup.OFF, List.of()));
    }
}
