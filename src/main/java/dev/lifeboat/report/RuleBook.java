package dev.lifeboat.report;

import dev.lifeboat.report.Audit.Outcome;
import dev.lifeboat.report.Audit.ReadingEntry;
import dev.lifeboat.report.Audit.RuleCounts;
import dev.lifeboat.report.Audit.RuleEntry;
import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.rules.Standing;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Claim;
import dev.lifeboat.verdict.RuleOutcome;
import dev.lifeboat.verdict.RuleVerdict;
import java.util.Comparator;
import java.util.List;

/** The rules of a run's catalogue with what they came to on each platform. */
final class RuleBook {

    private final RunResult result;

    RuleBook(RunResult result) {
        this.result = result;
    }

    List<RuleEntry> entries() {
        return result.catalogue().rules().stream().map(this::entry).toList();
    }

    List<ReadingEntry> readings() {
        return result.catalogue().readings().stream()
                .map(reading -> new ReadingEntry(reading.id(), reading.problem(), reading.reading()))
                .toList();
    }

    private RuleEntry entry(Rule rule) {
        return new RuleEntry(
                rule.id().toString(),
                rule.level(),
                worst(rule).name(),
                rule.ruleClass().spelling(),
                rule.evidence(),
                rule.chapter().spelling(),
                rule.status().spelling(),
                rule.title(),
                rule.statement(),
                rule.should().orElse(""),
                rule.untestedBecause().orElse(""),
                rule.passages().stream()
                        .map(passage -> new Audit.Sentence(
                                passage.at().toString(), passage.fingerprint().hex()))
                        .toList(),
                rule.readings(),
                result.claims().stream().map(claim -> outcome(claim, rule)).toList(),
                result.claims().stream()
                        .flatMap(claim -> of(claim, rule).examples().stream())
                        .toList());
    }

    private static Outcome outcome(Claim claim, Rule rule) {
        RuleOutcome outcome = of(claim, rule);
        return new Outcome(
                claim.platform().wireName(),
                standing(rule, claim.platform()).spelling(),
                outcome.verdict().name(),
                outcome.derived().map(RuleVerdict::name).orElse(""));
    }

    private static RuleOutcome of(Claim claim, Rule rule) {
        return claim.outcomes().stream()
                .filter(outcome -> outcome.id().equals(rule.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a claim weighs every rule, but not " + rule.id()));
    }

    /** The worst that a rule came to on any platform. */
    private RuleVerdict worst(Rule rule) {
        return result.claims().stream()
                .map(claim -> of(claim, rule).verdict())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("a run has at least one platform"));
    }

    /** How many rules of a series came to what, each by its worst verdict. */
    RuleCounts counts(RuleId.Series series) {
        return counts(result.catalogue().rules().stream()
                .filter(rule -> rule.id().series() == series)
                .map(this::worst)
                .toList());
    }

    static RuleCounts counts(Claim claim, RuleId.Series series) {
        return counts(claim.outcomes().stream()
                .filter(outcome -> outcome.id().series() == series)
                .map(RuleOutcome::verdict)
                .toList());
    }

    private static RuleCounts counts(List<RuleVerdict> verdicts) {
        return new RuleCounts(
                verdicts.size(),
                count(verdicts, RuleVerdict.CONFORMS),
                count(verdicts, RuleVerdict.VIOLATED),
                count(verdicts, RuleVerdict.WAIVED),
                count(verdicts, RuleVerdict.INCONCLUSIVE),
                count(verdicts, RuleVerdict.NOT_APPLICABLE),
                count(verdicts, RuleVerdict.UNTESTED),
                count(verdicts, RuleVerdict.NOT_SELECTED),
                count(verdicts, RuleVerdict.INFORMATIVE));
    }

    private static long count(List<RuleVerdict> verdicts, RuleVerdict wanted) {
        return verdicts.stream().filter(wanted::equals).count();
    }

    /** Whether the edition does not itself speak for the platform of a claim. */
    static boolean byAnalogy(Claim claim) {
        return claim.outcomes().stream()
                .anyMatch(outcome -> standing(outcome.rule(), claim.platform()) == Standing.BY_ANALOGY);
    }

    private static Standing standing(Rule rule, Platform platform) {
        return switch (platform) {
            case IOS -> rule.platforms().ios();
            case ANDROID -> rule.platforms().android();
        };
    }

    /** Must-rules of the source count; derived rules and robustness are observations. */
    static boolean countsTowardsTheClaim(Rule rule) {
        return rule.level() == Level.MUST && rule.id().series() == RuleId.Series.R;
    }
}
