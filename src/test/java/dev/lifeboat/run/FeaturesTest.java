package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.Status;
import org.junit.jupiter.api.Test;

/** The kit's own features are written as features should be; a failure names the places. */
class FeaturesTest {

    private final RuleCatalogue catalogue = RuleCatalogue.load();
    private final FeatureFolder features = FeatureFolder.bundled();
    private final FeatureLint lint = new FeatureLint(features, catalogue);

    @Test
    void haveNoFinding() {
        assertThat(features.examples()).hasSizeGreaterThan(60);
        assertThat(lint.findings()).isEmpty();
    }

    @Test
    void needFewStepDefinitionsOnceTheSuiteIsComplete() {
        boolean complete = catalogue.rules().stream().noneMatch(rule -> rule.status() == Status.PLANNED);

        assertThat(lint.stepDefinitions()).isPositive();
        if (complete) {
            assertThat(lint.thrift()).isEmpty();
        }
    }
}
