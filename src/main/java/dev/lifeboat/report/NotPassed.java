package dev.lifeboat.report;

import dev.lifeboat.report.Audit.ExampleEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Examples that did not simply pass, of one sort.
 *
 * @param remark what the sort means, in a sentence; empty where the heading says it
 * @param told each group is the same example with the same outcome on one platform or several, to be told once
 */
record NotPassed(String heading, String remark, List<List<ExampleEntry>> told) {

    /** Every sort of which there is one, what weighs most first. */
    static List<NotPassed> of(Audit audit) {
        return Stream.of(
                        sort(
                                audit,
                                "What failed",
                                "",
                                example -> example.verdict().equals("FAIL") && Counting.counts(audit, example)),
                        sort(
                                audit,
                                "What could not be decided",
                                "",
                                example -> List.of("INCONCLUSIVE", "NOT_RUN").contains(example.verdict())),
                        sort(audit, "What failed but is waived", "", ExampleEntry::waived),
                        sort(
                                audit,
                                "Observations",
                                "Derived rules and robustness: worth knowing, not counted against the claim.",
                                example -> example.verdict().equals("FAIL")
                                        && !example.waived()
                                        && !Counting.counts(audit, example)),
                        sort(
                                audit,
                                "What does not apply",
                                "",
                                example -> example.verdict().equals("NOT_APPLICABLE")))
                .filter(sort -> !sort.told().isEmpty())
                .toList();
    }

    private static NotPassed sort(Audit audit, String heading, String remark, Predicate<ExampleEntry> wanted) {
        return new NotPassed(
                heading, remark, alike(audit.examples().stream().filter(wanted).toList()));
    }

    private static List<List<ExampleEntry>> alike(List<ExampleEntry> examples) {
        record Telling(String feature, int line, String verdict, String message) {}
        return List.copyOf(examples.stream()
                .collect(Collectors.groupingBy(
                        example -> new Telling(example.feature(), example.line(), example.verdict(), example.message()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    /** {@code iOS and Android}. */
    static String platforms(List<ExampleEntry> alike) {
        return alike.stream().map(one -> Wording.platform(one.platform())).collect(Collectors.joining(" and "));
    }

    /** {@code R58}, or that it belongs to none. */
    static String rules(ExampleEntry example) {
        return example.rules().isEmpty() ? "no rule" : String.join(", ", example.rules());
    }

    /** The verdict, and on whose account nothing could be concluded. */
    static String verdict(ExampleEntry example) {
        return example.verdict() + (example.origin().isEmpty() ? "" : " (" + example.origin() + ")");
    }
}
