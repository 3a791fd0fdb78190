package dev.lifeboat.selfcheck;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which examples found which fault, and which app that is none passed anything.
 *
 * @param mutants in the order of their catalogue
 * @param nulls in the order of their vocabulary
 * @param notRehearsed what the correct app itself does not pass; where there is any, nothing else was tried
 * @param full whether every mutant was held against every example, or only against those that planning chooses
 * @param duration in real time, from the first example to the last
 */
public record KillMatrix(
        List<MutantTrial> mutants, List<NullTrial> nulls, List<String> notRehearsed, boolean full, Duration duration) {

    public KillMatrix {
        mutants = List.copyOf(mutants);
        nulls = List.copyOf(nulls);
        notRehearsed = List.copyOf(notRehearsed);
    }

    /** Those that no example of their own rule found. */
    public List<MutantTrial> survivors() {
        return mutants.stream().filter(trial -> !trial.killed()).toList();
    }

    /** Those for which another rule of the source was blamed. */
    public List<MutantTrial> misblamed() {
        return mutants.stream().filter(trial -> !trial.misblamed().isEmpty()).toList();
    }

    /** Everything that is wrong. */
    public List<Finding> findings() {
        return Stream.concat(
                        mutants.stream().flatMap(trial -> trial.findings().stream()),
                        nulls.stream().flatMap(trial -> trial.findings().stream()))
                .toList();
    }

    /** Whether there is a matrix at all. */
    public boolean complete() {
        return notRehearsed.isEmpty() && !(mutants.isEmpty() && nulls.isEmpty());
    }
}
