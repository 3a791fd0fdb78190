package dev.lifeboat.report;

import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.report.Audit.RuleEntry;
import dev.lifeboat.rules.Level;

/** Which examples count towards the claim: those of a must-rule of the source, unless they are waived or judge a derived part. */
final class Counting {

    private Counting() {}

    static boolean counts(Audit audit, ExampleEntry example) {
        return !example.waived() && wouldCount(audit, example);
    }

    /** Whether it counts if no waiver is looked at. */
    static boolean wouldCount(Audit audit, ExampleEntry example) {
        return audit.strict()
                || !example.derived()
                        && (example.rules().isEmpty()
                                || audit.rules().stream()
                                        .filter(rule -> example.rules().contains(rule.id()))
                                        .anyMatch(Counting::isMust));
    }

    private static boolean isMust(RuleEntry rule) {
        return rule.id().startsWith("R") && rule.level() == Level.MUST;
    }
}
