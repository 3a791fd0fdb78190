package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Platform;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Set<Platform> BOTH = EnumSet.allOf(Platform.class);
    private static final Example MUST = example("must", "R58", "@R58");
    private static final Example SHOULD = example("should", "R02", "@R02", "@should");

    @Test
    void everythingIsSelectedByNothing() {
        assertThat(Selection.ALL.of(List.of(MUST, SHOULD))).containsExactly(MUST, SHOULD);
        assertThat(Selection.ALL.partial(BOTH)).isFalse();
    }

    @Test
    void rulesAndTagsHaveBothToFit() {
        assertThat(rules("R58").of(List.of(MUST, SHOULD))).containsExactly(MUST);
        assertThat(tags("@should or @R58").of(List.of(MUST, SHOULD))).containsExactly(MUST, SHOULD);
        assertThat(tags("not @should").of(List.of(MUST, SHOULD))).containsExactly(MUST);
        assertThat(new Selection(Set.of(), Set.of(RuleId.parse("R58")), Optional.of("@should"))
                        .of(List.of(MUST, SHOULD)))
                .isEmpty();
    }

    @Test
    void aPartIsWhateverLeavesSomethingOutOfTheClaim() {
        assertThat(rules("R58").partial(BOTH)).isTrue();
        assertThat(tags("@R58").partial(BOTH)).isTrue();
        assertThat(on(Platform.IOS).partial(BOTH)).isTrue();
        assertThat(on(Platform.IOS).partial(EnumSet.of(Platform.IOS))).isFalse();
        assertThat(on(Platform.IOS, Platform.ANDROID).partial(BOTH)).isFalse();
    }

    @Test
    void anUnreadableExpressionIsRejected() {
        assertThatThrownBy(() -> tags("@R58 and (").of(List.of(MUST)))
                .isInstanceOf(PlanRejected.class)
                .hasMessageStartingWith("--tags expects an expression such as \"@R58 and not @should\": ");
    }

    private static Selection rules(String rule) {
        return new Selection(Set.of(), Set.of(RuleId.parse(rule)), Optional.empty());
    }

    private static Selection tags(String expression) {
        return new Selection(Set.of(), Set.of(), Optional.of(expression));
    }

    private static Selection on(Platform... platforms) {
        return new Selection(Set.of(platforms), Set.of(), Optional.empty());
    }

    private static Example example(String id, String rule, String... tags) {
        return new Example(id, id, "", "some.feature", 1, List.of(RuleId.parse(rule)), List.of(tags), false, List.of());
    }
}
