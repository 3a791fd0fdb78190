package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counted from 0 or from 1, variables that are missing or say two things. */
class ShardVariablesTest {

    @Test
    void eachEngineIsUnderstood() {
        assertThat(ShardVariables.shard(Map.of("CI_NODE_INDEX", "1", "CI_NODE_TOTAL", "4")))
                .hasToString("1/4");
        assertThat(ShardVariables.shard(Map.of("CI_NODE_INDEX", "4", "CI_NODE_TOTAL", "4")))
                .hasToString("4/4");
        assertThat(ShardVariables.shard(Map.of("JOB_COMPLETION_INDEX", "0", "LIFEBOAT_SHARD_TOTAL", "4")))
                .hasToString("1/4");
        assertThat(ShardVariables.shard(Map.of("JOB_COMPLETION_INDEX", "3", "LIFEBOAT_SHARD_TOTAL", "4")))
                .hasToString("4/4");
        assertThat(ShardVariables.shard(Map.of("LIFEBOAT_SHARD_INDEX", "2", "LIFEBOAT_SHARD_TOTAL", "4")))
                .hasToString("3/4");
    }

    @Test
    void whatEveryGitlabJobHasIsNotTakenForAPart() {
        assertThat(ShardVariables.shard(
                        Map.of("CI_NODE_TOTAL", "1", "LIFEBOAT_SHARD_INDEX", "2", "LIFEBOAT_SHARD_TOTAL", "4")))
                .hasToString("3/4");
    }

    @Test
    void variablesThatAgreeMayStandSideBySide() {
        assertThat(ShardVariables.shard(Map.of(
                        "CI_NODE_INDEX", "2",
                        "CI_NODE_TOTAL", "3",
                        "JOB_COMPLETION_INDEX", "1",
                        "LIFEBOAT_SHARD_TOTAL", "3")))
                .hasToString("2/3");
    }

    @Test
    void whatSaysNothingHalfOrTwoThingsIsRefusedAndNamed() {
        refused("no variable says which part this is", Map.of());
        refused("no variable says which part this is", Map.of("CI_NODE_TOTAL", "1"));
        refused("CI_NODE_TOTAL is set and CI_NODE_INDEX is not", Map.of("CI_NODE_TOTAL", "4"));
        refused("CI_NODE_INDEX is set, but CI_NODE_TOTAL is not", Map.of("CI_NODE_INDEX", "1"));
        refused("JOB_COMPLETION_INDEX is set, but LIFEBOAT_SHARD_TOTAL is not", Map.of("JOB_COMPLETION_INDEX", "0"));
        refused("LIFEBOAT_SHARD_INDEX is set, but LIFEBOAT_SHARD_TOTAL is not", Map.of("LIFEBOAT_SHARD_INDEX", "0"));
        refused("LIFEBOAT_SHARD_TOTAL is set, but nothing says which part", Map.of("LIFEBOAT_SHARD_TOTAL", "4"));
        refused("CI_NODE_INDEX counts from 1", Map.of("CI_NODE_INDEX", "0", "CI_NODE_TOTAL", "4"));
        refused("CI_NODE_TOTAL is 4, but CI_NODE_INDEX is 5", Map.of("CI_NODE_INDEX", "5", "CI_NODE_TOTAL", "4"));
        refused(
                "LIFEBOAT_SHARD_TOTAL is 4, but JOB_COMPLETION_INDEX is 4",
                Map.of("JOB_COMPLETION_INDEX", "4", "LIFEBOAT_SHARD_TOTAL", "4"));
        refused(
                "LIFEBOAT_SHARD_INDEX is '' and not a number",
                Map.of("LIFEBOAT_SHARD_INDEX", "", "LIFEBOAT_SHARD_TOTAL", "4"));
        refused("CI_NODE_TOTAL is '-4'", Map.of("CI_NODE_INDEX", "1", "CI_NODE_TOTAL", "-4"));
        refused(
                "CI_NODE_INDEX says part 1/3 and LIFEBOAT_SHARD_INDEX says part 2/3",
                Map.of(
                        "CI_NODE_INDEX", "1",
                        "CI_NODE_TOTAL", "3",
                        "LIFEBOAT_SHARD_INDEX", "1",
                        "LIFEBOAT_SHARD_TOTAL", "3"));
        refused(
                "CI_NODE_TOTAL is set and CI_NODE_INDEX is not",
                Map.of("CI_NODE_TOTAL", "3", "LIFEBOAT_SHARD_INDEX", "1", "LIFEBOAT_SHARD_TOTAL", "3"));
    }

    private static void refused(String because, Map<String, String> variables) {
        assertThatThrownBy(() -> ShardVariables.shard(variables))
                .as("%s", variables)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because);
    }
}
