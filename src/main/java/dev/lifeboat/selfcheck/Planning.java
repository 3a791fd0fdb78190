package dev.lifeboat.selfcheck;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.selfcheck.mutant.Trace;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which examples a mutant is held against: all of the rule it breaks and of the consequences it declares, and of the other
 * rules of the source those in which its fault can make a difference. Robustness, which is reported apart and blames nobody,
 * is left to {@code --full}.
 */
final class Planning {

    private final Rehearsal rehearsal;

    Planning(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /** Ids of examples with their platforms. */
    Set<String> of(Mutant mutant) {
        Set<String> ids = new LinkedHashSet<>();
        for (ExampleResult played : rehearsal.all()) {
            Example example = played.example();
            if (example.rules().stream().anyMatch(mutant::mayBreak) || mayBlame(example) && touches(mutant, played)) {
                ids.add(played.id());
            }
        }
        return ids;
    }

    private static boolean mayBlame(Example example) {
        return example.rules().stream().anyMatch(rule -> rule.series() == RuleId.Series.R);
    }

    private static boolean touches(Mutant mutant, ExampleResult played) {
        return mutant.touches().in(new Trace(played.platform(), played.history()));
    }
}
