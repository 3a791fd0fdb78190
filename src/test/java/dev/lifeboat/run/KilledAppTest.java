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
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A dead process answers nothing, so an app that is killed is judged by what it left and not by what it said. */
class KilledAppTest {

    private final AtomicInteger deaths = new AtomicInteger();

    @Test
    void anAppThatGivesNoAnswerWhileItIsKilledLosesNothing() {
        try (Gateway gateway = Gateway.start()) {
            Selection crashes = new Selection(Set.of(Platform.IOS), Set.of(RuleId.parse("X16")), Optional.empty());
            RunResult result = Trial.of(new Dying(), gateway, crashes);

            assertThat(result.examples())
                    .hasSizeGreaterThan(4)
                    .allSatisfy(example -> assertThat(example.verdict()).isInstanceOf(Verdict.Pass.class));
            assertThat(deaths).hasPositiveValue();
        }
    }

    /** The reference, but for dying without a word when it is killed. */
    private final class Dying implements Implementation {

        private final Implementation reference = new ReferenceImplementation();
        private final HttpClient http = HttpClient.newHttpClient();

        @Override
        public ConformanceStatement statement() {
            return reference.statement();
        }

        @Override
        public RunningApp install(DeviceEnvironment environment) {
            RunningApp app = reference.install(environment);
            return new RunningApp() {
                @Override
                public Screen screen() {
                    return app.screen();
                }

                @Override
                public Screen perform(Action action) {
                    Screen screen = app.perform(action);
                    if (!hasSystem(environment)) {
                        deaths.incrementAndGet();
                        throw new IllegalStateException("killed");
                    }
                    return screen;
                }

                @Override
                public Screen restart() {
                    return app.restart();
                }

                @Override
                public void uninstall() {
                    app.uninstall();
                }
            };
        }

        /** The phone's own system answers an app that lives, even when it is offline. */
        private boolean hasSystem(DeviceEnvironment environment) {
            try {
                HttpRequest clock =
                        HttpRequest.newBuilder(environment.address("os/clock")).build();
                return http.send(clock, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException reset) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
