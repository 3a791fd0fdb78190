package dev.lifeboat.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.lifeboat.rules.EvidenceKind;
import dev.lifeboat.rules.Level;
import java.util.List;

/**
 * Everything a run came to, as {@code audit.json} holds it (see {@code reports/audit.schema.json}). The other reports are
 * written from this. Two runs of the same subject, edition and seed differ in {@code provenance} and the
 * {@code durationMillis} only. Texts that have nothing to say are empty, and left out of the file.
 *
 * @param schema the version of the schema
 * @param claim of the run as a whole: the worst of its platforms
 * @param claims one for each platform
 * @param waivers that the run was given, in the order of their file
 * @param observations derived rules and robustness properties that do not hold; they count with {@code strict} only
 * @param rules every rule of the catalogue, in its order
 * @param plays how often each example was played that passed
 * @param readings those that the rules name
 * @param examples by platform and then in the order of the features
 */
public record Audit(
        int schema,
        Overall claim,
        List<OnPlatform> claims,
        Subject subject,
        long seed,
        boolean strict,
        int plays,
        List<WaiverEntry> waivers,
        List<Finding> observations,
        List<RuleEntry> rules,
        List<ReadingEntry> readings,
        List<ExampleEntry> examples,
        Origin provenance) {

    /** The schema that this kit writes. */
    public static final int SCHEMA = 1;

    /**
     * The claim of the run; a rule that came out differently on two platforms is counted by the worse verdict.
     *
     * @param whole everything was run that the kit has for what the subject claims
     * @param shard which part of the plan was run, such as {@code 3/8}; empty for all of it
     */
    public record Overall(
            String verdict,
            String edition,
            boolean whole,
            @JsonInclude(Include.NON_EMPTY) String shard,
            List<String> platforms,
            Counts counts) {}

    /**
     * The claim on one platform.
     *
     * @param byAnalogy the edition is not written for this platform
     * @param sentence the denominator in full, in words
     * @param leftOut kinds of accounts and options that the subject does not claim
     * @param rules the ids behind the counts that no reader should have to look for
     */
    public record OnPlatform(
            String platform,
            boolean byAnalogy,
            String verdict,
            String sentence,
            Counts counts,
            List<String> leftOut,
            Named rules) {}

    /**
     * The rules of a claim by name, where it is not enough to count them.
     *
     * @param violated those that count; the others are among the observations
     */
    public record Named(
            List<String> violated,
            List<String> waived,
            List<String> inconclusive,
            List<String> notApplicable,
            List<String> untested,
            List<String> notSelected) {}

    /** Rules of the source, robustness properties (which never count towards a claim), and examples of both. */
    public record Counts(RuleCounts rules, RuleCounts robustness, ExampleCounts examples) {}

    public record RuleCounts(
            long total,
            long conform,
            long violated,
            long waived,
            long inconclusive,
            long notApplicable,
            long untested,
            long notSelected,
            long informative) {}

    /** @param waived how many of those that failed do not count, because of waivers */
    public record ExampleCounts(
            long total, long pass, long fail, long waived, long inconclusive, long notApplicable, long notRun) {}

    /** What the subject says of itself. */
    public record Subject(
            String vendor,
            String product,
            String version,
            int protocol,
            List<String> platforms,
            List<String> accountKinds,
            List<String> options,
            String clock) {}

    /**
     * A waiver and what it was worth.
     *
     * @param platform empty for both
     * @param example empty for all examples of the rule
     * @param expires the last day on which it holds
     * @param state {@code APPLIES}, {@code UNDECIDED}, {@code EXPIRED}, {@code STALE} or {@code UNMATCHED}
     * @param because why, in a sentence without its point
     * @param examples the ids of the failed examples that it is about
     */
    public record WaiverEntry(
            String rule,
            @JsonInclude(Include.NON_EMPTY) String platform,
            @JsonInclude(Include.NON_EMPTY) String example,
            String versions,
            String reason,
            String owner,
            String link,
            String expires,
            String state,
            String because,
            List<String> examples) {}

    /**
     * Something that does not hold and does not count.
     *
     * @param part {@code rule}, or {@code derived} for what is derived beyond a must-statement
     */
    public record Finding(String rule, String platform, String part) {}

    /**
     * A rule and what became of it.
     *
     * @param verdict the worst of its platforms
     * @param examples the ids of all its examples
     */
    public record RuleEntry(
            String id,
            Level level,
            String verdict,
            String ruleClass,
            EvidenceKind evidence,
            String chapter,
            String status,
            String title,
            String statement,
            @JsonInclude(Include.NON_EMPTY) String should,
            @JsonInclude(Include.NON_EMPTY) String untestedBecause,
            List<Sentence> sentences,
            List<String> readings,
            List<Outcome> outcomes,
            List<String> examples) {}

    /** Where the source says so. */
    public record Sentence(String at, String fingerprint) {}

    /**
     * A rule on one platform.
     *
     * @param standing how far the source speaks for the platform
     * @param derived the verdict on what is derived beyond the statement; empty where no example judges that
     */
    public record Outcome(
            String platform,
            String standing,
            String verdict,
            @JsonInclude(Include.NON_EMPTY) String derived) {}

    public record ReadingEntry(String id, String problem, String reading) {}

    /**
     * An example on one platform.
     *
     * @param waived its failure does not count, because waivers forgive all that it violates
     * @param origin on whose account nothing could be concluded; for INCONCLUSIVE only
     * @param expected what the rule asks for, and {@code seen} what was observed instead; for FAIL only
     * @param searched how far the kit's own searches went, null where there were none
     * @param repeat the command that runs it again, to which the options of the run have to be added
     * @param evidence the file below the run's folder that shows what happened
     */
    public record ExampleEntry(
            String id,
            String title,
            String situation,
            String feature,
            int line,
            String platform,
            List<String> rules,
            boolean derived,
            String verdict,
            @JsonInclude(Include.NON_DEFAULT) boolean waived,
            @JsonInclude(Include.NON_EMPTY) String origin,
            @JsonInclude(Include.NON_EMPTY) String message,
            @JsonInclude(Include.NON_EMPTY) String expected,
            @JsonInclude(Include.NON_EMPTY) String seen,
            @JsonInclude(Include.NON_NULL) Searched searched,
            String repeat,
            long durationMillis,
            String evidence) {}

    /**
     * What may differ between two runs that are otherwise the same.
     *
     * @param options what was said on the command line to name the subject and the features, word by word
     */
    public record Origin(
            String kit,
            String java,
            String system,
            String began,
            long durationMillis,
            int parallel,
            Searched.Extent searched,
            List<String> options,
            List<Digest> digests) {}
}
