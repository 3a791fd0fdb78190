package dev.lifeboat.verdict;

import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run says of a product on one platform, with its denominator in full. Never a percentage.
 *
 * @param outcomes one for each rule of the catalogue, in its order
 * @param examples how many examples were judged on this platform
 */
public record Claim(Platform platform, ClaimVerdict verdict, List<RuleOutcome> outcomes, int examples) {

    public Claim {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(verdict, "verdict");
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Weighs the examples of one platform.
     *
     * @param examples those of this platform
     * @param whole whether everything was run that the kit has, or only a selection
     * @param strict whether violated derived rules and robustness findings count
     * @param waivers keep failures from counting
     */
    public static Claim weigh(
            RuleCatalogue catalogue,
            Platform platform,
            List<JudgedExample> examples,
            boolean whole,
            boolean strict,
            Waivers waivers) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (Rule rule : catalogue.rules()) {
            outcomes.add(outcome(rule, examples, whole, waivers));
        }
        return new Claim(platform, verdict(outcomes, whole, strict), outcomes, examples.size());
    }

    private static RuleOutcome outcome(Rule rule, List<JudgedExample> examples, boolean whole, Waivers waivers) {
        List<JudgedExample> own = examples.stream()
                .filter(example -> example.rules().contains(rule.id()))
                .toList();
        List<String> ids = own.stream().map(JudgedExample::id).toList();
        if (rule.level() == Level.INFO) {
            return new RuleOutcome(rule, RuleVerdict.INFORMATIVE, Optional.empty(), ids);
        }
        if (rule.level() == Level.SHOULD) {
            return new RuleOutcome(rule, judged(verdicts(rule, own, waivers), whole), Optional.empty(), ids);
        }
        List<RuleVerdict> stated = verdicts(rule, part(own, false), waivers);
        List<RuleVerdict> derived = verdicts(rule, part(own, true), waivers);
        Optional<RuleVerdict> beyond = derived.isEmpty() ? Optional.empty() : Optional.of(RuleVerdict.of(derived));
        return new RuleOutcome(rule, judged(stated, whole), beyond, ids);
    }

    private static List<JudgedExample> part(List<JudgedExample> examples, boolean derived) {
        return examples.stream().filter(example -> example.derived() == derived).toList();
    }

    private static List<RuleVerdict> verdicts(Rule rule, List<JudgedExample> examples, Waivers waivers) {
        return examples.stream()
                .map(example -> RuleVerdict.of(example.verdict(), waivers.waive(rule.id(), example)))
                .toList();
    }

    private static RuleVerdict judged(List<RuleVerdict> verdicts, boolean whole) {
        if (!verdicts.isEmpty()) {
            return RuleVerdict.of(verdicts);
        }
        return whole ? RuleVerdict.UNTESTED : RuleVerdict.NOT_SELECTED;
    }

    private static ClaimVerdict verdict(List<RuleOutcome> outcomes, boolean whole, boolean strict) {
        if (!whole) {
            return ClaimVerdict.PARTIAL;
        }
        List<RuleVerdict> counting = counting(outcomes, strict);
        if (counting.contains(RuleVerdict.VIOLATED)) {
            return ClaimVerdict.NON_CONFORMANT;
        }
        if (counting.contains(RuleVerdict.INCONCLUSIVE) || counting.contains(RuleVerdict.UNTESTED)) {
            return ClaimVerdict.INCONCLUSIVE;
        }
        if (counting.contains(RuleVerdict.WAIVED)) {
            return ClaimVerdict.CONFORMANT_WITH_WAIVERS;
        }
        return counting.contains(RuleVerdict.NOT_APPLICABLE) ? ClaimVerdict.CONFORMANT_SUBSET : ClaimVerdict.CONFORMANT;
    }

    private static List<RuleVerdict> counting(List<RuleOutcome> outcomes, boolean strict) {
        List<RuleVerdict> counting = new ArrayList<>();
        for (RuleOutcome outcome : outcomes) {
            boolean must = outcome.rule().level() == Level.MUST && outcome.id().series() == RuleId.Series.R;
            if (must || strict && outcome.rule().level() != Level.INFO) {
                counting.add(outcome.verdict());
            }
            if (strict) {
                outcome.derived().ifPresent(counting::add);
            }
        }
        return counting;
    }

    /**
     * What a statement leaves out without which there is nothing to conform: third-party accounts and typing them in.
     * Backup and recovery cannot even be left out of a statement.
     */
    public static List<String> indispensableLeftOut(ConformanceStatement statement) {
        List<String> leftOut = new ArrayList<>();
        if (!statement.claims(AccountKind.THIRD_PARTY)) {
            leftOut.add(AccountKind.THIRD_PARTY.wireName() + " accounts");
        }
        if (!statement.claims(Capability.MANUAL_ENTRY)) {
            leftOut.add(Capability.MANUAL_ENTRY.wireName());
        }
        return leftOut;
    }

    /** The same claim, unless the statement leaves out too much for any; what is violated stays violated. */
    public Claim of(ConformanceStatement statement) {
        boolean stands = verdict == ClaimVerdict.NON_CONFORMANT
                || verdict == ClaimVerdict.PARTIAL
                || indispensableLeftOut(statement).isEmpty();
        return stands ? this : new Claim(platform, ClaimVerdict.NO_CLAIM, outcomes, examples);
    }

    /** How many rules of the source came to a verdict. */
    public long count(RuleVerdict verdict) {
        return outcomes.stream()
                .filter(outcome -> outcome.id().series() == RuleId.Series.R && outcome.verdict() == verdict)
                .count();
    }

    /** Derived rules, derived parts and robustness properties that do not hold. */
    public List<RuleOutcome> observations() {
        return outcomes.stream()
                .filter(outcome ->
                        outcome.derived().filter(RuleVerdict.VIOLATED::equals).isPresent()
                                || outcome.verdict() == RuleVerdict.VIOLATED
                                        && (outcome.rule().level() != Level.MUST
                                                || outcome.id().series() == RuleId.Series.X))
                .toList();
    }
}
