package dev.lifeboat.selfcheck;

import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.selfcheck.mutant.Condition;
import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.spi.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which examples a mutant is held against, of those in which its fault can make a difference: all of the rule it breaks and
 * of the consequences it declares; and to see whether anybody else is blamed, of every other rule of the source the
 * cheapest, on one platform or the other unless the fault is one of a platform. The rest, and robustness, which blames
 * nobody, is left to {@code --full}.
 */
final class Planning {

    private final Rehearsal rehearsal;
    private final Map<RuleId, List<ExampleResult>> cheapestFirst = new TreeMap<>();

    Planning(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        Map<String, Long> costs = new HashMap<>();
        rehearsal
                .all()
                .forEach(result -> costs.put(
                        result.id(), result.history().all(Exchanged.class).count()));
        for (ExampleResult result : rehearsal.all()) {
            result.example().rules().stream()
                    .filter(rule -> rule.series() == RuleId.Series.R)
                    .forEach(rule -> cheapestFirst
                            .computeIfAbsent(rule, first -> new ArrayList<>())
                            .add(result));
        }
        // What judges only a derived part is asked last.
        cheapestFirst
                .values()
                .forEach(examples -> examples.sort(Comparator.comparing(
                                (ExampleResult result) -> result.example().derived())
                        .thenComparing(result -> costs.get(result.id()))));
    }

    /** Ids of examples with their platforms. */
    Set<String> of(Mutant mutant) {
        Set<String> ids = rehearsal.all().stream()
                .filter(result -> result.example().rules().stream().anyMatch(mutant::mayBreak))
                .map(ExampleResult::id)
                .filter(id -> rehearsal.canTell(id, mutant))
                .collect(Collectors.toCollection(HashSet::new));
        cheapestFirst.forEach((rule, examples) -> {
            if (!mutant.mayBreak(rule)) {
                ids.addAll(cheapest(mutant, rule, examples));
            }
        });
        return ids;
    }

    private List<String> cheapest(Mutant mutant, RuleId rule, List<ExampleResult> examples) {
        Map<Platform, String> onEach = new EnumMap<>(Platform.class);
        for (ExampleResult example : examples) {
            if (!onEach.containsKey(example.platform()) && rehearsal.canTell(example.id(), mutant)) {
                onEach.put(example.platform(), example.id());
            }
        }
        // Half of the rules on one platform, half on the other.
        List<String> found = List.copyOf(onEach.values());
        boolean everywhere = found.size() < 2 || mutant.conditions().contains(Condition.PLATFORM);
        return everywhere ? found : List.of(found.get(rule.number() % 2));
    }
}
