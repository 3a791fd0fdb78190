package dev.lifeboat.selfcheck;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.selfcheck.mutant.Condition;
import dev.lifeboat.selfcheck.mutant.Consequence;
import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.spi.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What became of one mutant.
 *
 * @param demanded the platforms on which its rule is judged
 * @param failures the examples that failed, by platform and then in the order of the features
 * @param examples how many it was held against
 * @param differs an example in which it did something else than the correct app; a survivor without one is no mutant
 * @param untouched one in which it did so although the mutant says that it cannot
 * @param duration in real time
 */
public record MutantTrial(
        Mutant mutant,
        Set<Platform> demanded,
        List<Failure> failures,
        int examples,
        Optional<String> differs,
        Optional<String> untouched,
        Duration duration) {

    public MutantTrial {
        demanded = Set.copyOf(demanded);
        failures = List.copyOf(failures);
    }

    /**
     * An example that failed.
     *
     * @param id with its platform
     * @param stated the rules whose own statement it judges
     * @param derived the rules of which it judges only what is derived
     * @param planned whether it is among those that planning chooses
     */
    public record Failure(
            String id, Platform platform, Set<RuleId> stated, Set<RuleId> derived, boolean planned, String message) {

        public Failure {
            stated = Set.copyOf(stated);
            derived = Set.copyOf(derived);
        }

        private boolean blames(RuleId rule) {
            return stated.contains(rule) || derived.contains(rule);
        }
    }

    /** The failed examples that judge what its own rule states. */
    public List<Failure> kills() {
        return failures.stream()
                .filter(failure -> failure.stated().contains(mutant.rule()))
                .toList();
    }

    /** Whether an example of the rule it breaks found it, on every platform unless the fault is one of a platform only. */
    public boolean killed() {
        return survivesOn().isEmpty();
    }

    /** Where no example of its rule found it, though one should have. */
    public Set<Platform> survivesOn() {
        Set<Platform> left = new TreeSet<>(demanded);
        kills().forEach(failure -> left.remove(failure.platform()));
        boolean somewhere = mutant.conditions().contains(Condition.PLATFORM) && left.size() < demanded.size();
        return somewhere || demanded.isEmpty() && !kills().isEmpty() ? Set.of() : left;
    }

    /** Every rule that an example failed of, its own among them. */
    public SortedSet<RuleId> failedRules() {
        return rules(failure -> true);
    }

    /** Rules of the source that were blamed, though the fault is not about them and none is declared to break with it. */
    public List<RuleId> misblamed() {
        return failedRules().stream()
                .filter(rule -> rule.series() == RuleId.Series.R && !mutant.mayBreak(rule))
                .toList();
    }

    /** What else failed of the robustness series: reported, and no fault of the suite. */
    public List<RuleId> robustness() {
        return failedRules().stream()
                .filter(rule -> rule.series() == RuleId.Series.X && !mutant.mayBreak(rule))
                .toList();
    }

    /** Consequences that are declared and do not show. */
    public List<Consequence> stale() {
        return mutant.consequences().stream()
                .filter(consequence -> !failedRules().contains(consequence.rule()))
                .toList();
    }

    /** Rules of the source that failed only in examples which planning leaves out. */
    public List<RuleId> hidden() {
        SortedSet<RuleId> found = rules(Failure::planned);
        return failedRules().stream()
                .filter(rule -> rule.series() == RuleId.Series.R && !found.contains(rule))
                .toList();
    }

    /** The failed examples of a rule. */
    public List<Failure> failuresOf(RuleId rule) {
        return failures.stream().filter(failure -> failure.blames(rule)).toList();
    }

    private SortedSet<RuleId> rules(Predicate<Failure> which) {
        SortedSet<RuleId> rules = new TreeSet<>();
        failures.stream().filter(which).forEach(failure -> {
            rules.addAll(failure.stated());
            rules.addAll(failure.derived());
        });
        return rules;
    }

    /** What is wrong with the suite, or with the mutant. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (demanded.isEmpty() && kills().isEmpty()) {
            findings.add(finding(Finding.Kind.SURVIVOR, "no example judges " + mutant.rule()));
        } else if (!killed()) {
            findings.add(finding(
                    Finding.Kind.SURVIVOR,
                    "no example of %s failed on %s; %s"
                            .formatted(
                                    mutant.rule(),
                                    String.join(
                                            " and ",
                                            survivesOn().stream()
                                                    .map(Platform::wireName)
                                                    .toList()),
                                    differs.map(id -> "it asks or shows something else than the correct app in " + id)
                                            .orElse("it asks and shows what the correct app does in all that it was"
                                                    + " held against"))));
        }
        misblamed()
                .forEach(rule -> findings.add(finding(
                        Finding.Kind.MISBLAMED,
                        "it is about %s, but %s was blamed by %s"
                                .formatted(mutant.rule(), rule, first(failuresOf(rule))))));
        stale().forEach(consequence -> findings.add(finding(
                Finding.Kind.STALE_CONSEQUENCE,
                "it is declared to break %s too, but no example of that failed".formatted(consequence.rule()))));
        hidden().forEach(rule -> findings.add(finding(
                Finding.Kind.HIDDEN_BY_PLANNING,
                "planning leaves out every example that blames %s, such as %s"
                        .formatted(rule, first(failuresOf(rule))))));
        untouched.ifPresent(id -> findings.add(finding(
                Finding.Kind.UNTRUE_TOUCH,
                "it says that its fault makes no difference in %s, but it does something else there".formatted(id))));
        return findings;
    }

    private static String first(List<Failure> failures) {
        return failures.get(0).id() + ": " + failures.get(0).message();
    }

    private Finding finding(Finding.Kind kind, String text) {
        return new Finding(kind, mutant.id(), text);
    }
}
