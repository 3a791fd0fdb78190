package dev.lifeboat.diff;

import dev.lifeboat.diff.Change.Kind;
import dev.lifeboat.diff.Foundation.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came out otherwise in one run than in another.
 *
 * @param before product and version
 * @param claimBefore the claim of the first run
 * @param foundations what both rest on
 * @param changes the worst first
 * @param unchanged how many examples came out alike
 */
public record RunDiff(
        String before,
        String after,
        String claimBefore,
        String claimAfter,
        List<Foundation> foundations,
        List<Change> changes,
        long unchanged) {

    public RunDiff {
        foundations = List.copyOf(foundations);
        changes = List.copyOf(changes);
    }

    private static final Set<Cause> ALL = EnumSet.allOf(Cause.class);

    /**
     * Compares two runs.
     *
     * @throws RunUnreadable if one of them has no result
     */
    public static RunDiff between(Path before, Path after) {
        return between(JudgedRun.in(before), JudgedRun.in(after));
    }

    static RunDiff between(JudgedRun before, JudgedRun after) {
        List<Foundation> foundations = Foundation.between(before, after);
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        foundations.stream().filter(one -> one.state() != State.SAME).forEach(one -> causes.add(one.of()));
        List<Change> changes = new ArrayList<>();
        if (Ranking.isAClaim(before.claim()) && !Ranking.isAClaim(after.claim())) {
            changes.add(new Change(
                    Kind.REGRESSION, "claim", "the claim", before.claim(), after.claim(), "", reasons(causes)));
        }
        for (String id : union(before.rules(), after.rules())) {
            String was = before.rules().getOrDefault(id, "");
            String is = after.rules().getOrDefault(id, "");
            if (!was.equals(is)) {
                changes.add(new Change(Ranking.of(was, is), "rule", id, was, is, "", ofRule(was, is, causes)));
            }
        }
        long unchanged = 0;
        for (String id : union(before.examples(), after.examples())) {
            JudgedRun.Example was = before.examples().get(id);
            JudgedRun.Example is = after.examples().get(id);
            if (was != null && was.equals(is)) {
                unchanged++;
            } else {
                changes.add(change(id, was, is, ofExample(was, is, causes)));
            }
        }
        changes.sort(Comparator.comparing(Change::kind));
        return new RunDiff(
                before.subject(), after.subject(), before.claim(), after.claim(), foundations, changes, unchanged);
    }

    private static List<Cause> ofRule(String was, String is, Set<Cause> causes) {
        Set<Cause> possible = EnumSet.copyOf(ALL);
        if (!was.equals("WAIVED") && !is.equals("WAIVED")) {
            possible.remove(Cause.WAIVERS);
        }
        if (Ranking.isNotJudged(was) != Ranking.isNotJudged(is)) {
            possible.remove(Cause.PLAYS);
        }
        possible.retainAll(causes);
        return reasons(possible);
    }

    /** The rules say which examples count for what, and nothing of how an example comes out. */
    private static List<Cause> ofExample(JudgedRun.Example was, JudgedRun.Example is, Set<Cause> causes) {
        Set<Cause> possible = EnumSet.complementOf(EnumSet.of(Cause.RULES, Cause.WAIVERS, Cause.SELECTION));
        if (was == null || is == null) {
            possible = EnumSet.of(Cause.SUBJECT, Cause.FEATURES, Cause.KIT, Cause.SELECTION);
        } else if (was.waived() != is.waived()) {
            possible.add(Cause.WAIVERS);
        }
        possible.retainAll(causes);
        return reasons(possible);
    }

    /** Where nothing is known to differ it has to be something that nobody knows of. */
    private static List<Cause> reasons(Set<Cause> causes) {
        return causes.isEmpty() ? List.of(Cause.SURROUNDINGS) : List.copyOf(causes);
    }

    private static Change change(String id, JudgedRun.Example was, JudgedRun.Example is, List<Cause> causes) {
        String before = was == null ? "" : was.word();
        String after = is == null ? "" : is.word();
        return new Change(
                Ranking.of(before, after),
                "example",
                id,
                before,
                after,
                is == null ? was.message() : is.message(),
                causes);
    }

    private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        Set<String> ids = new TreeSet<>(one.keySet());
        ids.addAll(other.keySet());
        return ids;
    }

    /** Those of a kind, rules before examples. */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** Whether less was asked for than before: what nobody looks at cannot come out worse. */
    private static boolean isLookedAtNoMore(Change change) {
        return change.kind() == Kind.GONE && change.causes().contains(Cause.SELECTION);
    }

    /** 1 if anything is worse than before or, because of the selection, not looked at any more; else 0. */
    public int exitCode() {
        return changes.stream().noneMatch(change -> change.kind() == Kind.REGRESSION || isLookedAtNoMore(change))
                ? 0
                : 1;
    }
}
