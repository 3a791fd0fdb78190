package dev.lifeboat.check;

import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ConformanceStatement;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a walk along the protocol came to.
 *
 * @param statement what the product says of itself; empty if that could not be read
 * @param actions what became of each action
 * @param options whether each option was seen to work; what cannot be seen on the walk is missing
 */
public record ProtocolReport(
        Optional<ConformanceStatement> statement,
        List<CheckedStep> steps,
        Map<ActionName, Outcome> actions,
        Map<Capability, Boolean> options) {

    public ProtocolReport {
        steps = List.copyOf(steps);
        EnumMap<ActionName, Outcome> all = new EnumMap<>(ActionName.class);
        for (ActionName name : ActionName.values()) {
            all.put(name, actions.getOrDefault(name, Outcome.NOT_TRIED));
        }
        actions = Collections.unmodifiableMap(all);
        EnumMap<Capability, Boolean> seen = new EnumMap<>(Capability.class);
        seen.putAll(options);
        options = Collections.unmodifiableMap(seen);
    }

    /** What the statement claims and no step could show, because what it takes never came up. */
    public Set<Capability> claimedAndNotSeen() {
        return statement.stream()
                .flatMap(said -> said.options().stream())
                .filter(option -> !options.containsKey(option))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether every answer was one that the protocol knows. */
    public boolean holds() {
        return steps.stream().allMatch(CheckedStep::holds);
    }

    /** Whether the statement says too little for a claim: it names no kind of account. */
    public boolean claimsNothing() {
        return statement.filter(said -> !said.accountKinds().isEmpty()).isEmpty();
    }
}
