package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.rules.RuleCatalogue;
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
    void needFewStepDefinitions() {
        assertThat(lint.stepDefinitions()).isPositive();
        assertThat(lint.thrift()).isEmpty();
    }
}
