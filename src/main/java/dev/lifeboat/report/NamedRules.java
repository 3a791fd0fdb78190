package dev.lifeboat.report;

import dev.lifeboat.report.Audit.OnPlatform;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of a claim that no reader should have to look for.
 *
 * @param what became of them
 */
record NamedRules(String what, List<String> ids) {

    /** Those of one platform, what weighs most first. */
    static List<NamedRules> of(Audit audit, OnPlatform claim) {
        return Stream.of(
                        new NamedRules("Violated", claim.rules().violated()),
                        new NamedRules("Violated but waived", claim.rules().waived()),
                        new NamedRules("Observed, not counted", observed(audit, claim.platform())),
                        new NamedRules("Inconclusive", claim.rules().inconclusive()),
                        new NamedRules("Untested", claim.rules().untested()),
                        new NamedRules("Not applicable", claim.rules().notApplicable()),
                        new NamedRules("Not selected", claim.rules().notSelected()))
                .filter(named -> !named.ids().isEmpty())
                .toList();
    }

    private static List<String> observed(Audit audit, String platform) {
        return audit.strict()
                ? List.of()
                : audit.observations().stream()
                        .filter(finding -> finding.platform().equals(platform))
                        .map(Audit.Finding::rule)
                        .distinct()
                        .toList();
    }
}
