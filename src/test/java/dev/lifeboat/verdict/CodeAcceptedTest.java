package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.observation.Observation.CodeTried;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeAcceptedTest {

    private static final CodeAccepted ANYHOW = new CodeAccepted(Story.PHONE, Story.MICROSOFT, false);
    private static final CodeAccepted ITS_OWN = new CodeAccepted(Story.PHONE, Story.MICROSOFT, true);

    @Test
    void passesWhenTheLastCodeWasAccepted() {
        Story story = new Story().tells(tried("111111", false, null)).tells(tried("222222", true, "p9"));
        assertThat(story.judged(ANYHOW)).isEqualTo(new Verdict.Pass());
        assertThat(new Story().tells(tried("222222", true, Story.PHONE)).judged(ITS_OWN))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhenItWasRefusedOrNoneWasShown() {
        assertThat(new Story().tells(tried("111111", false, null)).judged(ANYHOW))
                .isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
                    assertThat(fail.seen()).isEqualTo("the code 111111 was refused");
                    assertThat(fail.evidence()).containsExactly(1);
                });
        assertThat(new Story().tells(tried("", false, null)).against(ANYHOW)).contains("the phone shows no code");
    }

    @Test
    void failsWhenItIsAnotherPhonesOrNobodysWhereItHasToBeItsOwn() {
        assertThat(new Story().tells(tried("222222", true, "p9")).against(ITS_OWN))
                .contains("as that of its own credential", "a credential of device p9");
        assertThat(new Story().tells(tried("222222", true, null)).against(ITS_OWN))
                .contains("no known device");
    }

    @Test
    void isADefectOfTheExampleWhereNoCodeWasTried() {
        Story other = new Story()
                .tells(new CodeTried(
                        "p9", Story.MICROSOFT.toString(), "222222", true, Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> other.judged(ANYHOW)).isInstanceOf(IllegalStateException.class);
    }

    private static CodeTried tried(String code, boolean accepted, String device) {
        return new CodeTried(
                Story.PHONE,
                Story.MICROSOFT.toString(),
                code,
                accepted,
                Optional.ofNullable(device).map(name -> "credential of " + name),
                Optional.ofNullable(device));
    }
}
