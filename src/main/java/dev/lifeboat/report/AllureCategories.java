package dev.lifeboat.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The categories of what did not pass. Allure finds them by the first line of an example's details. */
final class AllureCategories {

    static final String VIOLATION = "Violation: this counts against the claim";
    static final String WAIVED = "Waived: a violation that does not count for now";
    static final String OBSERVATION = "Observation: this does not count against the claim";
    static final String INCONCLUSIVE = "Inconclusive: nothing can be concluded";
    static final String NOT_RUN = "Not run: planned, but never reached";
    static final String NOT_APPLICABLE = "Not applicable: not claimed, and confirmed to be absent";

    /** As Allure reads it from {@code categories.json}. */
    private record Category(String name, List<String> matchedStatuses, String traceRegex) {}

    private static final List<Category> ALL = List.of(
            category("Violations", "failed", VIOLATION),
            category("Waived", "failed", WAIVED),
            category("Observations: derived rules and robustness", "failed", OBSERVATION),
            category("Inconclusive", "broken", INCONCLUSIVE),
            category("Not run", "broken", NOT_RUN),
            category("Not applicable", "skipped", NOT_APPLICABLE),
            // No verdict at all is an error of the kit, and nothing else is shown as unknown.
            new Category("Errors of the kit", List.of("unknown"), ".*"));

    private AllureCategories() {}

    private static Category category(String name, String status, String begins) {
        return new Category(name, List.of(status), "(?s)" + begins + ".*");
    }

    static byte[] json() {
        try {
            return new ObjectMapper().writeValueAsBytes(ALL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("categories are plain values", e);
        }
    }
}
