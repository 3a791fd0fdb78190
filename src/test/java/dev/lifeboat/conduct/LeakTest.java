package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.conduct.MisbehavingAdapter.Misconduct;
import dev.lifeboat.conduct.MisbehavingAdapter.Request;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.verdict.RuleVerdict;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An app that carries what it learnt in one example into the next. */
class LeakTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Gateway gateway;

    @BeforeAll
    static void openTheGateway() {
        gateway = Gateway.start();
    }

    @AfterAll
    static void closeTheGateway() {
        gateway.close();
    }

    @AfterEach
    void nothingIsLeft() {
        Rows.nothingIsLeft();
    }

    /** The first example finds an empty app; every later one is told by the first screen, and no rule is blamed. */
    @Test
    void anInstalledAppThatStillHasAccountsIsNotJudged() {
        try (InProcessDriver driver = new InProcessDriver(new KeepsAccounts(new ReferenceImplementation()))) {
            RunResult result = Rows.run(gateway, driver, "@R04 or @R60");

            assertThat(result.with(Verdict.Fail.class)).isEmpty();
            assertThat(result.with(Verdict.Inconclusive.class))
                    .hasSizeGreaterThan(3)
                    .extracting(ExampleResult::verdict)
                    .allSatisfy(verdict -> {
                        assertThat(((Verdict.Inconclusive) verdict).origin()).isEqualTo(Verdict.Origin.ADAPTER);
                        assertThat(verdict.message()).contains("freshly installed, it showed accounts already");
                    });
            assertThat(result.claims().get(0).outcomes())
                    .noneMatch(outcome -> outcome.verdict() == RuleVerdict.VIOLATED);
            assertThat(result.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void anInstalledAppThatKnowsSomebodyIsNotJudged() throws IOException {
        Misconduct knowsSomebody = (r, a, s) -> {
            ObjectNode shown = LiesTest.screen(a, r);
            ((ObjectNode) shown.path("backup")).put("recoveryAccount", "somebody@outlook.example");
            LiesTest.send(s, shown, "201 Created");
        };
        try (MisbehavingAdapter adapter =
                        MisbehavingAdapter.once(request -> request.is("POST", "/devices"), knowsSomebody);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            assertThat(adapter.misbehaved()).isOne();
            assertThat(Rows.theOneThatDidNotPass(result)).isInstanceOfSatisfying(Verdict.Inconclusive.class, met -> {
                assertThat(met.origin()).isEqualTo(Verdict.Origin.ADAPTER);
                assertThat(met.message()).contains("freshly installed, it showed a recovery account already");
            });
            assertThat(result.exitCode()).isEqualTo(3);
        }
    }

    /** Under the names of the features two examples may expect the same list; the others give it away. */
    @Test
    void aRecoveryOfAnotherExamplesAccountsFails() throws IOException {
        assertThat(showingTheFirst(RunSettings.DEFAULT_SEED).with(Verdict.Fail.class))
                .hasSizeGreaterThan(2);
    }

    /** Under other names no two do. */
    @Test
    void aRecoveryOfAnotherExamplesAccountsFailsInEveryExampleButTheFirst() throws IOException {
        assertThat(showingTheFirst(2019).with(Verdict.Pass.class)).hasSize(1);
    }

    private static RunResult showingTheFirst(long seed) throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.always(request -> true, new RecoversTheFirst());
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R04 or @R29", seed, RunListener.NONE);

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.with(Verdict.Fail.class))
                    .extracting(ExampleResult::verdict)
                    .allSatisfy(verdict -> assertThat(verdict.message()).contains("; missing "));
            return result;
        }
    }

    /** Its new installations begin with the accounts that an earlier one showed last. */
    private record KeepsAccounts(Implementation whole, AtomicReference<List<Screen.Account>> kept)
            implements Implementation {

        KeepsAccounts(Implementation whole) {
            this(whole, new AtomicReference<>(List.of()));
        }

        @Override
        public ConformanceStatement statement() {
            return whole.statement();
        }

        @Override
        public RunningApp install(DeviceEnvironment environment) {
            RunningApp app = whole.install(environment);
            List<Screen.Account> before = kept.get();
            return new RunningApp() {
                @Override
                public Screen screen() {
                    return shown(app.screen());
                }

                @Override
                public Screen perform(Action action) {
                    return shown(app.perform(action));
                }

                @Override
                public Screen restart() {
                    return shown(app.restart());
                }

                @Override
                public void uninstall() {
                    kept.set(screen().accounts());
                    app.uninstall();
                }

                private Screen shown(Screen screen) {
                    List<Screen.Account> accounts = new ArrayList<>(before);
                    accounts.addAll(screen.accounts());
                    return new Screen(
                            screen.view(),
                            accounts,
                            screen.offers(),
                            screen.prompt(),
                            screen.backup(),
                            screen.notices(),
                            screen.requests(),
                            screen.path(),
                            screen.busy());
                }
            };
        }
    }

    /** What its first recovery gave, it shows after every later one. */
    private static final class RecoversTheFirst implements Misconduct {

        private final Set<String> recovered = ConcurrentHashMap.newKeySet();
        private JsonNode first;

        @Override
        public void answer(Request request, MisbehavingAdapter adapter, Socket socket) throws IOException {
            byte[] proper = adapter.properAnswer(request);
            String text = new String(proper, StandardCharsets.UTF_8);
            JsonNode shown =
                    text.contains("\r\n\r\n{") ? MAPPER.readTree(text.substring(text.indexOf("\r\n\r\n"))) : null;
            String phone = request.path().replaceAll("(/v1/devices/[^/]+).*", "$1");
            if (shown != null && shown.at("/notices/0/code").asText().equals("recovered") && recovered.add(phone)) {
                first = first == null ? shown.path("accounts") : first;
            }
            if (shown != null
                    && recovered.contains(phone)
                    && !shown.path("accounts").isEmpty()) {
                LiesTest.send(socket, ((ObjectNode) shown).set("accounts", first));
            } else {
                socket.getOutputStream().write(proper);
            }
        }
    }
}
