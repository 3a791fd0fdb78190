package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Story.HARBOUR;
import static dev.lifeboat.verdict.Story.LANTERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShowsCodesTest {

    private static final ShowsCodes RIGHT = new ShowsCodes(Story.PHONE, Map.of(HARBOUR, Set.of("07081804")));

    @Test
    void passesWhereEveryCodeIsTheRightOne() {
        Story story = showing(Story.entry(HARBOUR, "07081804"), Story.entry(LANTERN, "123456"));

        assertThat(story.judged(RIGHT)).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsOnACodeThatLostItsLeadingZero() {
        assertThat(showing(Story.entry(HARBOUR, "7081804")).against(RIGHT))
                .startsWith("FAIL ")
                .contains("Harbour (third-party, ana): 7081804 instead of 07081804");
    }

    @Test
    void failsWhereTheAccountMakesNoCode() {
        assertThat(showing(Story.entry(HARBOUR, null)).against(RIGHT))
                .startsWith("FAIL ")
                .contains("no code instead of 07081804");
    }

    @Test
    void failsWhereTheAccountIsNotThere() {
        assertThat(showing(Story.entry(LANTERN, "07081804")).against(RIGHT))
                .startsWith("FAIL ")
                .contains("not on the screen instead of 07081804");
    }

    @Test
    void ofAnAccountThatWasEnrolledTwiceEitherCodeWillDo() {
        ShowsCodes either = new ShowsCodes(Story.PHONE, Map.of(HARBOUR, Set.of("07081804", "123456")));

        assertThat(showing(Story.entry(HARBOUR, "123456")).judged(either)).isInstanceOf(Verdict.Pass.class);
        assertThat(showing(Story.entry(HARBOUR, "07081804")).judged(either)).isInstanceOf(Verdict.Pass.class);
        assertThat(showing(Story.entry(HARBOUR, "000000")).against(either))
                .startsWith("FAIL ")
                .contains("000000 instead of 07081804 or 123456");
    }

    @Test
    void quotesOnlyTheFirstOfManyWrongCodes() {
        Map<AccountName, Set<String>> three =
                Map.of(HARBOUR, Set.of("1"), LANTERN, Set.of("1"), name("Acorn"), Set.of("1"));
        assertThat(showing().against(new ShowsCodes(Story.PHONE, three))).doesNotContain("more wrong ones");

        Map<AccountName, Set<String>> many = Stream.of(HARBOUR, LANTERN, name("Meadow"), name("Acorn"), name("Zephyr"))
                .collect(Collectors.toMap(account -> account, account -> Set.of("1")));

        assertThat(showing().against(new ShowsCodes(Story.PHONE, many)))
                .startsWith("FAIL ")
                .contains("and 2 more wrong ones");
    }

    @Test
    void withoutACodeToExpectThereIsNothingToCheck() {
        assertThatThrownBy(() -> new ShowsCodes(Story.PHONE, Map.of())).hasMessageContaining("at least one");
    }

    private static AccountName name(String issuer) {
        return new AccountName(AccountKind.THIRD_PARTY, issuer, "ana");
    }

    private static Story showing(Screen.Account... accounts) {
        return new Story().shows(Story.screen(List.of(accounts), Screen.Backup.OFF, List.of()));
    }
}
