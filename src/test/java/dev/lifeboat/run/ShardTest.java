package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardTest {

    private static final ConformanceStatement STATEMENT = new ReferenceImplementation().statement();
    private static final RunPlan PLAN = plan(Selection.ALL);

    private static RunPlan plan(Selection selection) {
        return RunPlan.of(FeatureFolder.bundled(), RuleCatalogue.load(), STATEMENT, selection);
    }

    @Test
    void theShardsOfAPlanAreThePlanAndHaveNothingInCommon() {
        for (int total : List.of(1, 2, 3, 7, 50)) {
            List<String> ids = new ArrayList<>();
            for (int number = 1; number <= total; number++) {
                ids.addAll(PLAN.part(new Shard(number, total)).ids());
            }
            assertThat(ids)
                    .as("%d shards", total)
                    .hasSizeGreaterThan(400)
                    .containsExactlyInAnyOrderElementsOf(PLAN.ids());
        }
    }

    @Test
    void shardsAreEquallyLarge() {
        List<Integer> sizes = IntStream.rangeClosed(1, 7)
                .map(number -> PLAN.part(new Shard(number, 7)).examples().size())
                .boxed()
                .toList();

        assertThat(sizes.stream().mapToInt(size -> size).max().orElseThrow())
                .isLessThanOrEqualTo(sizes.stream().mapToInt(size -> size).min().orElseThrow() + 1);
    }

    @Test
    void aShardDependsOnNothingButTheIds() {
        RunPlan one = plan(new Selection(Set.of(), Set.of(), Optional.of("@R58")));

        List<String> dealt = one.part(new Shard(1, 3)).ids();

        assertThat(dealt)
                .isEqualTo(plan(new Selection(Set.of(), Set.of(), Optional.of("@R58")))
                        .part(new Shard(1, 3))
                        .ids());
        assertThat(one.part(new Shard(2, 3)).ids()).doesNotContainAnyElementsOf(dealt);
    }

    @Test
    void aShardKeepsTheOrderAndThePlatformsAndTheDigestOfThePlan() {
        RunPlan shard = PLAN.part(new Shard(2, 3));
        RunSettings settings = RunSettings.standard();

        assertThat(shard.platforms()).containsExactly(Platform.IOS, Platform.ANDROID);
        assertThat(PLAN.examples()).containsSubsequence(shard.examples());
        assertThat(shard.digest(settings, "2019-01")).isEqualTo(PLAN.digest(settings, "2019-01"));
        assertThat(shard.whole()).isFalse();
        assertThat(shard.undivided()).isSameAs(PLAN);
    }

    @Test
    void whatIsNoShardIsRefused() {
        for (String wrong : List.of("", "3", "0/3", "4/3", "1/0", "-1/3", "1/3/5", "a/b", "1 / 3", "9999999/9999999")) {
            assertThatThrownBy(() -> Shard.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected");
        }
        assertThat(Shard.parse("3/8")).isEqualTo(new Shard(3, 8)).hasToString("3/8");
    }

    @Test
    void moreShardsThanExamplesAreRefused() {
        RunPlan few = plan(new Selection(Set.of(), Set.of(), Optional.of("@R58")));
        int size = few.examples().size();

        assertThat(few.part(new Shard(size, size)).examples()).hasSize(1);
        assertThatThrownBy(() -> few.part(new Shard(1, size + 1)))
                .isInstanceOf(PlanRejected.class)
                .hasMessageContaining("--shard 1/" + (size + 1) + " divides " + size + " examples");
    }
}
