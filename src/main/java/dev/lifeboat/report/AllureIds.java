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

    /** Where Allure's page shows an example, as an address below the run's folder. */
    static String page(Audit.ExampleEntry example) {
        return "allure/index.html#testresult/" + onPage(of(example.id()));
    }

    /** The short form by which Allure's page knows what it shows. */
    static String onPage(String id) {
        return id.replace("-", "").substring(0, 16);
    }
}
