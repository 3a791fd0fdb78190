package dev.lifeboat.cli;

import dev.lifeboat.run.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads from the variables of an environment which part of a plan to run. A job that is not told so in full must not run
 * everything, or every machine would, and all would be green.
 */
final class ShardVariables {

    static final String OWN_TOTAL = "LIFEBOAT_SHARD_TOTAL";

    /** Whose variables they are, and from which number they count. */
    private enum Engine {
        GITLAB("CI_NODE_INDEX", "CI_NODE_TOTAL", 1),
        KUBERNETES("JOB_COMPLETION_INDEX", OWN_TOTAL, 0),
        OWN("LIFEBOAT_SHARD_INDEX", OWN_TOTAL, 0);

        private final String index;
        private final String total;
        private final int base;

        Engine(String index, String total, int base) {
            this.index = index;
            this.total = total;
            this.base = base;
        }
    }

    private record Told(String by, Shard shard) {}

    private ShardVariables() {}

    /** @throws IllegalArgumentException if the variables say nothing, not all of it, or two things */
    static Shard shard(Map<String, String> variables) {
        List<Told> told = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            boolean index = variables.containsKey(engine.index);
            if (index) {
                told.add(told(engine, variables));
            } else if (engine == Engine.GITLAB && hasTotalOnly(variables)) {
                throw new IllegalArgumentException("CI_NODE_TOTAL is set and CI_NODE_INDEX is not");
            }
        }
        if (told.isEmpty()) {
            throw new IllegalArgumentException((variables.containsKey(OWN_TOTAL)
                            ? OWN_TOTAL + " is set, but nothing says which part this is"
                            : "no variable says which part this is")
                    + ": expected CI_NODE_INDEX (GitLab, with 'parallel' in the job), JOB_COMPLETION_INDEX"
                    + " (Kubernetes, an Indexed Job) or LIFEBOAT_SHARD_INDEX (counted from 0)");
        }
        for (Told other : told) {
            if (!other.shard().equals(told.get(0).shard())) {
                throw new IllegalArgumentException("%s says part %s and %s says part %s"
                        .formatted(told.get(0).by(), told.get(0).shard(), other.by(), other.shard()));
            }
        }
        return told.get(0).shard();
    }

    /** GitLab says 1 in every job, parallel or not. */
    private static boolean hasTotalOnly(Map<String, String> variables) {
        return !variables.getOrDefault(Engine.GITLAB.total, "1").equals("1");
    }

    private static Told told(Engine engine, Map<String, String> variables) {
        int total = number(engine.total, variables, engine.index);
        int index = number(engine.index, variables, engine.total);
        if (index < engine.base || index - engine.base >= total) {
            throw new IllegalArgumentException("%s counts from %s and %s is %s, but %s is %s"
                    .formatted(engine.index, engine.base, engine.total, total, engine.index, index));
        }
        return new Told(engine.index, new Shard(index - engine.base + 1, total));
    }

    private static int number(String name, Map<String, String> variables, String other) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("%s is set, but %s is not".formatted(other, name));
        }
        if (!value.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("%s is '%s' and not a number".formatted(name, value));
        }
        return Integer.parseInt(value);
    }
}
