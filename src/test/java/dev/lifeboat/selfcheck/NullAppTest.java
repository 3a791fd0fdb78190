package dev.lifeboat.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.simulator.gateway.Gateway;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No example is vacuous: an app that is none does not pass a single one. */
class NullAppTest {

    /** {@link MutantTest} holds the others: it has the rehearsal that they need. */
    static List<NullApp> unrehearsed() {
        return NullApp.all().stream().filter(app -> !app.needsRehearsal()).toList();
    }

    @ParameterizedTest
    @MethodSource("unrehearsed")
    void passesNoExampleOfAMustRule(NullApp app) {
        try (Gateway gateway = Gateway.start()) {
            KillMatrix matrix = new SelfCheck(
                            RuleCatalogue.load(),
                            FeatureFolder.bundled(),
                            gateway,
                            RunSettings.standard(),
                            false,
                            SelfCheck.Listener.NONE)
                    .of(List.of(), List.of(app));

            assertThat(matrix.findings()).isEmpty();
            assertThat(matrix.complete()).isTrue();
            assertThat(matrix.nulls())
                    .singleElement()
                    .extracting(NullTrial::examples)
                    .satisfies(examples -> assertThat(examples).isGreaterThan(100));
        }
    }
}
