package dev.lifeboat.report;

import dev.lifeboat.report.Audit.Counts;
import dev.lifeboat.report.Audit.ExampleCounts;
import dev.lifeboat.report.Audit.RuleCounts;
import dev.lifeboat.rules.EvidenceKind;
import dev.lifeboat.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences that more than one report uses. */
final class Wording {

    private Wording() {}

    /** What the verdict on a run means, in a sentence or two. */
    static String meaning(Audit audit) {
        Counts counts = audit.claim().counts();
        return switch (audit.claim().verdict()) {
            case "CONFORMANT" -> "Every rule that counts conforms.";
            case "CONFORMANT WITH WAIVERS" ->
                "Every rule that counts conforms, apart from violations that are waived for now.";
            case "CONFORMANT SUBSET" ->
                "Everything that the subject claims conforms; what it leaves out was probed and is absent.";
            case "NO CLAIM" ->
                "No claim is made: the subject leaves out what no product can, as third-party accounts and manual entry.";
            case "NON-CONFORMANT" -> "A rule that counts is violated.";
            case "INCONCLUSIVE" -> "No rule that counts is violated, but not every one could be decided.";
            default ->
                (audit.claim().shard().isEmpty()
                                ? "No claim is made: only a part was selected. "
                                : "No claim is made: this is part %s of a run. "
                                        .formatted(audit.claim().shard()))
                        + outcome(counts.examples());
        };
    }

    /** On whose account nothing could be concluded. */
    static String origin(Verdict.Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a subset leaves out, for the first line of a claim; empty for every other claim. */
    static String leftOut(Audit audit) {
        if (!List.of("CONFORMANT SUBSET", "NO CLAIM").contains(audit.claim().verdict())) {
            return "";
        }
        List<String> rules = audit.claims().stream()
                .flatMap(claim -> claim.rules().notApplicable().stream())
                .distinct()
                .sorted()
                .toList();
        return " without " + String.join(", ", audit.claims().get(0).leftOut())
                + (rules.isEmpty() ? "" : " (not applicable: " + ids(rules) + ")");
    }

    private static String outcome(ExampleCounts examples) {
        if (examples.fail() > examples.waived()) {
            return "Not all that was run passed.";
        }
        return examples.inconclusive() + examples.notRun() > 0
                ? "Not all of it could be decided."
                : "All that was run and applies passed" + (examples.waived() > 0 ? " or is waived." : ".");
    }

    /** {@code iOS: 61 rules: 58 conform, 3 informative; 70 examples}. */
    static String denominator(String platform, Counts counts) {
        RuleCounts rules = counts.rules();
        List<String> parts = new ArrayList<>();
        part(parts, rules.violated(), "violated");
        part(parts, rules.waived(), "violated but waived");
        part(parts, rules.inconclusive(), "inconclusive");
        part(parts, rules.untested(), "untested");
        part(parts, rules.conform(), rules.conform() == 1 ? "conforms" : "conform");
        part(parts, rules.notApplicable(), "not applicable");
        part(parts, rules.notSelected(), "not selected");
        part(parts, rules.informative(), "informative");
        return "%s: %s: %s; %s"
                .formatted(
                        platform(platform),
                        counted(rules.total(), "rule"),
                        String.join(", ", parts),
                        examples(counts.examples()));
    }

    /** How often each example was played, to stand behind the seed; empty for once. */
    static String plays(Audit audit) {
        return audit.plays() == 1 ? "" : ", each example played " + audit.plays() + " times";
    }

    /** The denominator without the platform. */
    static String counts(Audit.OnPlatform claim) {
        return claim.sentence().substring(claim.sentence().indexOf(": ") + 2);
    }

    /** What a verdict on a rule rests on. */
    static String evidence(EvidenceKind kind) {
        return switch (kind) {
            case OBSERVED -> "observed in stores, at providers or in traffic";
            case REPORTED -> "reported by the app's own screen alone";
            case NEGATIVE -> "searched for and not found";
        };
    }

    /** {@code 70 examples}, and what became of them unless all passed. */
    private static String examples(ExampleCounts counts) {
        String all = counted(counts.total(), "example");
        if (counts.pass() == counts.total()) {
            return all;
        }
        List<String> parts = new ArrayList<>();
        part(parts, counts.fail() - counts.waived(), "failed");
        part(parts, counts.waived(), "failed but waived");
        part(parts, counts.inconclusive(), "inconclusive");
        part(parts, counts.notRun(), "not run");
        part(parts, counts.notApplicable(), "not applicable");
        part(parts, counts.pass(), "passed");
        return all + ": " + String.join(", ", parts);
    }

    private static void part(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    /** With a point and three digits, whatever the host's language writes. */
    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%s.%03d", millis / 1000, millis % 1000);
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** As its maker writes it. */
    static String platform(String wireName) {
        return switch (wireName) {
            case "ios" -> "iOS";
            case "android" -> "Android";
            default -> wireName;
        };
    }

    /** {@code R01-R04, R07}: neighbours by number are drawn together from three on. */
    static String ids(List<String> ids) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= ids.size(); i++) {
            if (i == ids.size() || !follows(ids.get(i - 1), ids.get(i))) {
                if (i - from > 2) {
                    parts.add(ids.get(from) + "-" + ids.get(i - 1));
                } else {
                    parts.addAll(ids.subList(from, i));
                }
                from = i;
            }
        }
        return String.join(", ", parts);
    }

    private static boolean follows(String id, String next) {
        return id.charAt(0) == next.charAt(0)
                && Integer.parseInt(next.substring(1)) == Integer.parseInt(id.substring(1)) + 1;
    }
}
