package dev.lifeboat.report;

import dev.lifeboat.run.ExampleResult;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The same example gets the same ids in every run, so that Allure can tell what changed between two of them. */
final class AllureIds {

    /** The folder of Allure's results below a run's folder. */
    static final String RESULTS = "allure-results";

    private AllureIds() {}

    static String of(ExampleResult run) {
        return of(run.id());
    }

    static String of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
