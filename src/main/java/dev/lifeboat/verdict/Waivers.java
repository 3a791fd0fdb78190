package dev.lifeboat.verdict;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.waiver.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The waivers that a run is given.
 *
 * @param all in the order of their file
 * @param on the day of the run, by UTC; an expired waiver forgives nothing
 * @param version of the product that is judged
 * @param lapsedToo whether those that have expired or are for other versions forgive, too: how a run would look if they held
 */
public record Waivers(List<Waiver> all, LocalDate on, String version, boolean lapsedToo) {

    /** A run without waivers. */
    public static final Waivers NONE = new Waivers(List.of(), LocalDate.EPOCH, "");

    public Waivers {
        all = List.copyOf(all);
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(version, "version");
    }

    public Waivers(List<Waiver> all, LocalDate on, String version) {
        this(all, on, version, false);
    }

    /** The same waivers as if none of them had expired and all were for this version. */
    public Waivers asIfAllHeld() {
        return new Waivers(all, on, version, true);
    }

    /** Whether the failure of an example does not count as a violation of a rule. */
    public boolean waive(RuleId rule, JudgedExample example) {
        return example.verdict() instanceof Verdict.Fail
                && example.rules().contains(rule)
                && all.stream().anyMatch(waiver -> (lapsedToo || holds(waiver)) && isAbout(waiver, rule, example));
    }

    private boolean holds(Waiver waiver) {
        return !waiver.hasExpiredOn(on) && waiver.versions().contain(version);
    }

    /** Whether the failure of an example counts for none of its rules. */
    public boolean waive(JudgedExample example) {
        return !example.rules().isEmpty() && example.rules().stream().allMatch(rule -> waive(rule, example));
    }

    /**
     * What each waiver was worth, in the order of their file.
     *
     * @param examples all that the features hold for what the subject claims; those outside a selection as not run
     */
    public List<WaiverOutcome> outcomes(List<JudgedExample> examples) {
        return all.stream().map(waiver -> outcome(waiver, examples)).toList();
    }

    private WaiverOutcome outcome(Waiver waiver, List<JudgedExample> examples) {
        List<JudgedExample> own = examples.stream()
                .filter(example -> isAbout(waiver, waiver.rule(), example))
                .toList();
        List<String> failed = own.stream()
                .filter(example -> example.verdict() instanceof Verdict.Fail)
                .map(JudgedExample::id)
                .toList();
        if (waiver.hasExpiredOn(on)) {
            return new WaiverOutcome(waiver, WaiverState.EXPIRED, failed, "its last day was " + waiver.expires());
        }
        if (own.isEmpty()) {
            return new WaiverOutcome(waiver, WaiverState.UNMATCHED, failed, unmatched(waiver, examples));
        }
        if (!waiver.versions().contain(version)) {
            String because = "it is for versions " + waiver.versions() + ", and this is " + version;
            return new WaiverOutcome(waiver, WaiverState.UNMATCHED, failed, because);
        }
        if (!failed.isEmpty()) {
            return new WaiverOutcome(waiver, WaiverState.APPLIES, failed, "what it is about failed");
        }
        boolean decided = own.stream()
                .allMatch(example -> example.verdict() instanceof Verdict.Pass
                        || example.verdict() instanceof Verdict.NotApplicable);
        return decided
                ? new WaiverOutcome(waiver, WaiverState.STALE, failed, "nothing that it is about failed")
                : new WaiverOutcome(waiver, WaiverState.UNDECIDED, failed, "not all that it is about was decided");
    }

    private static String unmatched(Waiver waiver, List<JudgedExample> examples) {
        String known = examples.stream()
                .filter(example -> example.rules().contains(waiver.rule()))
                .filter(example -> waiver.platform().stream().allMatch(example.platform()::equals))
                .map(Waivers::withoutPlatform)
                .distinct()
                .collect(Collectors.joining(", "));
        return known.isEmpty()
                ? "no example of " + waiver.rule() + " runs"
                        + waiver.platform().map(on -> " on " + on.wireName()).orElse("")
                : "no example of " + waiver.rule() + " has this id; known are " + known;
    }

    private static boolean isAbout(Waiver waiver, RuleId rule, JudgedExample example) {
        return example.rules().contains(rule) && waiver.isAbout(rule, withoutPlatform(example), example.platform());
    }

    private static String withoutPlatform(JudgedExample example) {
        String end = "@" + example.platform().wireName();
        return example.id().endsWith(end)
                ? example.id().substring(0, example.id().length() - end.length())
                : example.id();
    }
}
