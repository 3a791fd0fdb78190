package dev.lifeboat.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.lifeboat.check.CheckedStep;
import dev.lifeboat.check.ProtocolReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A walk along the protocol for machines.
 *
 * @param actions what became of each action: works, begun, no-effect, refused, not-in-product, broken, not-tried
 * @param options whether each claimed option was seen to work; missing where it never came up
 */
@JsonPropertyOrder({"holds", "product", "version", "claimsNothing", "steps", "actions", "options"})
record ProtocolReportView(
        boolean holds,
        String product,
        String version,
        boolean claimsNothing,
        List<Step> steps,
        Map<String, String> actions,
        Map<String, Boolean> options) {

    /** @param change what to do about it; missing where nothing is wrong */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Step(String what, boolean holds, String sent, String expected, String came, String change) {}

    static ProtocolReportView of(ProtocolReport report) {
        Map<String, String> actions = new LinkedHashMap<>();
        report.actions()
                .forEach((name, outcome) -> actions.put(
                        name.wireName(), outcome.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        Map<String, Boolean> options = new LinkedHashMap<>();
        report.options().forEach((option, works) -> options.put(option.wireName(), works));
        return new ProtocolReportView(
                report.holds(),
                report.statement().map(said -> said.product()).orElse(""),
                report.statement().map(said -> said.version()).orElse(""),
                report.claimsNothing(),
                report.steps().stream().map(ProtocolReportView::step).toList(),
                actions,
                options);
    }

    private static Step step(CheckedStep step) {
        return new Step(step.what(), step.holds(), step.sent(), step.expected(), step.came(), step.change());
    }
}
