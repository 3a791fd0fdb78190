package dev.lifeboat.selfcheck;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.selfcheck.mutant.Trace;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Verdict;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every example as the correct app plays it, on each platform: what planning rests on. */
final class Rehearsal {

    private final Map<String, ExampleResult> played = new LinkedHashMap<>();
    private final Map<String, Trace> traces = new HashMap<>();

    /** Of nothing. */
    static Rehearsal none() {
        return new Rehearsal(List.of());
    }

    Rehearsal(List<ExampleResult> reference) {
        reference.forEach(result -> {
            played.put(result.id(), result);
            traces.put(result.id(), new Trace(result.history()));
        });
    }

    /** What the correct app does not pass, as message; where there is any, nothing can be told of others. */
    List<String> notPassed() {
        return played.values().stream()
                .filter(result -> !(result.verdict() instanceof Verdict.Pass))
                .map(result -> result.id() + ": " + result.verdict().word() + " "
                        + result.verdict().message())
                .toList();
    }

    /** Everything that was played, by platform and then in the order of the features. */
    List<ExampleResult> all() {
        return List.copyOf(played.values());
    }

    /** Whether the fault of a mutant can make a difference in an example. */
    boolean canTell(String id, Mutant mutant) {
        return trace(id).filter(mutant.touches()::in).isPresent();
    }

    Optional<Trace> trace(String id) {
        return Optional.ofNullable(traces.get(id));
    }

    /** The platforms on which a rule has an example that judges what the rule itself states. */
    Set<Platform> platforms(RuleId rule, Judging judging) {
        Set<Platform> platforms = new TreeSet<>();
        for (ExampleResult result : played.values()) {
            if (judging.states(result.example(), rule)) {
                platforms.add(result.platform());
            }
        }
        return platforms;
    }

    /** Which part of a rule an example judges. */
    @FunctionalInterface
    interface Judging {
        boolean states(Example example, RuleId rule);
    }
}
