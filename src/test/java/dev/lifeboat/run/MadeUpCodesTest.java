package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names that come back without their secrets are no recovery: nothing passes on them, and codes are still judged as such. */
class MadeUpCodesTest {

    private static final String CODE = "000000";

    @Test
    void anExampleThatOnlyLooksAtTheNamesIsInconclusive() {
        List<ExampleResult> results = examplesOf("R04");

        assertThat(results).hasSizeGreaterThan(2).allSatisfy(result -> {
            assertThat(result.verdict()).isInstanceOf(Verdict.Inconclusive.class);
            assertThat(result.verdict().message())
                    .contains("may be made up", "Harbour (third-party, ana): 000000 instead of", "examples of R12");
        });
    }

    @Test
    void anExampleThatGoesOnToTheCodesStillFails() {
        assertThat(examplesOf("R29"))
                .hasSizeGreaterThan(2)
                .allSatisfy(result -> assertThat(result.verdict()).isInstanceOf(Verdict.Fail.class));
    }

    private static List<ExampleResult> examplesOf(String rule) {
        try (Gateway gateway = Gateway.start()) {
            Selection selection = new Selection(Set.of(Platform.IOS), Set.of(RuleId.parse(rule)), Optional.empty());
            return Trial.of(new MakesUpCodes(new ReferenceImplementation()), gateway, selection)
                    .examples();
        }
    }

    private record MakesUpCodes(Implementation reference) implements Implementation {
        @Override
        public ConformanceStatement statement() {
            return reference.statement();
        }

        @Override
        public RunningApp install(DeviceEnvironment environment) {
            return new Phone(reference.install(environment));
        }

        @Override
        public void close() {
            reference.close();
        }
    }

    private record Phone(RunningApp app) implements RunningApp {
        @Override
        public Screen screen() {
            return madeUp(app.screen());
        }

        @Override
        public Screen perform(Action action) {
            return madeUp(app.perform(action));
        }

        @Override
        public Screen restart() {
            return madeUp(app.restart());
        }

        @Override
        public void uninstall() {
            app.uninstall();
        }

        private static Screen madeUp(Screen screen) {
            return new Screen(
                    screen.view(),
                    screen.accounts().stream().map(Phone::madeUp).toList(),
                    screen.offers(),
                    screen.prompt(),
                    screen.backup(),
                    screen.notices(),
                    screen.requests(),
                    screen.path(),
                    screen.busy());
        }

        private static Screen.Account madeUp(Screen.Account account) {
            return new Screen.Account(
                    account.id(),
                    account.kind(),
                    account.issuer(),
                    account.username(),
                    account.state(),
                    account.push(),
                    account.code().map(right -> CODE));
        }
    }
}
