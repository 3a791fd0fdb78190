package dev.lifeboat.report;

import dev.lifeboat.evidence.EvidenceFile;
import dev.lifeboat.report.Audit.ExampleCounts;
import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.report.Audit.Finding;
import dev.lifeboat.report.Audit.OnPlatform;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.WireName;
import dev.lifeboat.verdict.Claim;
import dev.lifeboat.verdict.RuleOutcome;
import dev.lifeboat.verdict.RuleVerdict;
import dev.lifeboat.verdict.Verdict;
import dev.lifeboat.verdict.WaiverOutcome;
import dev.lifeboat.waiver.Waiver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Writes down what a run came to. */
final class Auditor {

    private final RunResult result;
    private final Provenance provenance;
    private final Repetition repetition;

    private Auditor(RunResult result, Provenance provenance) {
        this.result = result;
        this.provenance = provenance;
        this.repetition = new Repetition(result.settings().seed());
    }

    static Audit audit(RunResult result, Provenance provenance) {
        return new Auditor(result, provenance).audit();
    }

    private Audit audit() {
        RuleBook rules = new RuleBook(result);
        return new Audit(
                Audit.SCHEMA,
                overall(rules),
                result.claims().stream().map(this::onPlatform).toList(),
                subject(),
                result.settings().seed(),
                result.settings().strict(),
                result.settings().plays(),
                result.waiverOutcomes().stream().map(Auditor::waiver).toList(),
                result.claims().stream().flatMap(Auditor::findings).toList(),
                rules.entries(),
                rules.readings(),
                result.examples().stream().map(this::example).toList(),
                origin());
    }

    private Audit.Overall overall(RuleBook rules) {
        return new Audit.Overall(
                result.verdict().words(),
                result.catalogue().edition(),
                result.plan().whole(),
                result.plan().part().map(part -> part.shard().toString()).orElse(""),
                result.claims().stream()
                        .map(claim -> claim.platform().wireName())
                        .toList(),
                new Audit.Counts(
                        rules.counts(RuleId.Series.R), rules.counts(RuleId.Series.X), counts(result.examples())));
    }

    private OnPlatform onPlatform(Claim claim) {
        Audit.Counts counts = new Audit.Counts(
                RuleBook.counts(claim, RuleId.Series.R),
                RuleBook.counts(claim, RuleId.Series.X),
                counts(result.examples().stream()
                        .filter(example -> example.platform() == claim.platform())
                        .toList()));
        return new OnPlatform(
                claim.platform().wireName(),
                RuleBook.byAnalogy(claim),
                claim.verdict().words(),
                Wording.denominator(claim.platform().wireName(), counts),
                counts,
                leftOut(),
                named(claim));
    }

    private List<String> leftOut() {
        List<String> leftOut = new ArrayList<>();
        ConformanceStatement statement = result.statement();
        Stream.of(AccountKind.values())
                .filter(kind -> !statement.claims(kind))
                .forEach(kind -> leftOut.add(kind.wireName() + " accounts"));
        Stream.of(Capability.values())
                .filter(option -> !statement.claims(option))
                .forEach(option -> leftOut.add(option.wireName()));
        return leftOut;
    }

    private Audit.Named named(Claim claim) {
        List<String> violated = claim.outcomes().stream()
                .filter(outcome -> outcome.verdict() == RuleVerdict.VIOLATED)
                .filter(outcome -> result.settings().strict() || RuleBook.countsTowardsTheClaim(outcome.rule()))
                .map(outcome -> outcome.id().toString())
                .toList();
        return new Audit.Named(
                violated,
                ids(claim, RuleVerdict.WAIVED),
                ids(claim, RuleVerdict.INCONCLUSIVE),
                ids(claim, RuleVerdict.NOT_APPLICABLE),
                ids(claim, RuleVerdict.UNTESTED),
                ids(claim, RuleVerdict.NOT_SELECTED));
    }

    private static List<String> ids(Claim claim, RuleVerdict verdict) {
        return claim.outcomes().stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .map(outcome -> outcome.id().toString())
                .toList();
    }

    private static Audit.WaiverEntry waiver(WaiverOutcome outcome) {
        Waiver waiver = outcome.waiver();
        return new Audit.WaiverEntry(
                waiver.rule().toString(),
                waiver.platform().map(WireName::wireName).orElse(""),
                waiver.example().orElse(""),
                waiver.versions().toString(),
                waiver.reason(),
                waiver.owner(),
                waiver.link().toString(),
                waiver.expires().toString(),
                outcome.state().name(),
                outcome.because(),
                outcome.examples());
    }

    private static Stream<Finding> findings(Claim claim) {
        return claim.observations().stream()
                .flatMap(outcome -> findings(outcome, claim.platform().wireName()));
    }

    private static Stream<Finding> findings(RuleOutcome outcome, String platform) {
        String id = outcome.id().toString();
        boolean must = RuleBook.countsTowardsTheClaim(outcome.rule());
        Stream<Finding> whole = outcome.verdict() == RuleVerdict.VIOLATED && !must
                ? Stream.of(new Finding(id, platform, "rule"))
                : Stream.empty();
        Stream<Finding> derived = outcome.derived().stream()
                .filter(RuleVerdict.VIOLATED::equals)
                .map(violated -> new Finding(id, platform, "derived"));
        return Stream.concat(whole, derived);
    }

    private Audit.Subject subject() {
        ConformanceStatement statement = result.statement();
        return new Audit.Subject(
                statement.vendor(),
                statement.product(),
                statement.version(),
                statement.protocol(),
                spelled(statement.platforms()),
                spelled(statement.accountKinds()),
                spelled(statement.options()),
                statement.clock().wireName());
    }

    private static List<String> spelled(Collection<? extends WireName> members) {
        return members.stream().map(WireName::wireName).toList();
    }

    private ExampleEntry example(ExampleResult run) {
        CastNames names = new CastNames(run.history());
        return new ExampleEntry(
                run.id(),
                run.example().title(),
                run.example().situation(),
                run.example().feature(),
                run.example().line(),
                run.platform().wireName(),
                run.example().rules().stream().map(RuleId::toString).toList(),
                run.example().derived(),
                run.verdict().word(),
                result.waived(run),
                run.verdict() instanceof Verdict.Inconclusive open ? Wording.origin(open.origin()) : "",
                names.in(run.verdict().message()),
                run.verdict() instanceof Verdict.Fail fail ? names.in(fail.expected()) : "",
                run.verdict() instanceof Verdict.Fail fail ? names.in(fail.seen()) : "",
                Searched.in(run.history()).orElse(null),
                repetition.command(run.example().rules(), run.platform()),
                run.duration().toMillis(),
                EvidenceFile.name(run.id()));
    }

    private ExampleCounts counts(List<ExampleResult> examples) {
        return new ExampleCounts(
                examples.size(),
                count(examples, Verdict.Pass.class),
                count(examples, Verdict.Fail.class),
                examples.stream().filter(result::waived).count(),
                count(examples, Verdict.Inconclusive.class),
                count(examples, Verdict.NotApplicable.class),
                count(examples, Verdict.NotRun.class));
    }

    private static long count(List<ExampleResult> examples, Class<? extends Verdict> kind) {
        return examples.stream()
                .filter(example -> kind.isInstance(example.verdict()))
                .count();
    }

    private Audit.Origin origin() {
        return new Audit.Origin(
                provenance.kit(),
                provenance.java(),
                provenance.system(),
                provenance.began().toString(),
                result.duration().toMillis(),
                result.settings().parallel(),
                Searched.extent(
                        result.examples().stream().map(ExampleResult::history).toList()),
                provenance.options(),
                provenance.digests());
    }
}
