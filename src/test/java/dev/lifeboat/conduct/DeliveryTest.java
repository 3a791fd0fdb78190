package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.conduct.MisbehavingAdapter.Request;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is sent arrives twice, or answers come in another order. What passes between an app and its services is tried
 * by the features of X06 and X09; this is the way between the kit and an adapter.
 */
class DeliveryTest {

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

    /** Each prompt takes one answer, so a proper app refuses the copy, and nothing is different. */
    @Test
    void anAppThatHearsEverythingTwiceIsJudgedByWhatItDoes() throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.always(request -> true, (r, a, s) -> {
                    byte[] first = a.properAnswer(r);
                    a.properAnswer(r);
                    s.getOutputStream().write(first);
                });
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R29 or @R58");

            assertThat(adapter.misbehaved()).isGreaterThan(50);
            assertThat(result.examples())
                    .hasSizeGreaterThan(6)
                    .extracting(ExampleResult::verdict)
                    .allMatch(Verdict.Pass.class::isInstance);
            assertThat(result.exitCode()).isZero();
        }
    }

    /** Of each phone the answers come one request late: whatever is shown is not what is. */
    @Test
    void answersThatComeOneRequestLateNeverPass() throws IOException {
        Map<String, byte[]> last = new ConcurrentHashMap<>();
        try (MisbehavingAdapter adapter = MisbehavingAdapter.always(
                        request -> request.path().matches("/v1/devices/.+")
                                && !request.head().startsWith("DELETE"),
                        (r, a, s) -> {
                            byte[] proper = a.properAnswer(r);
                            byte[] before = last.put(phone(r), proper);
                            s.getOutputStream().write(before == null ? proper : before);
                        });
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R29 or @R58");

            assertThat(result.examples())
                    .hasSizeGreaterThan(6)
                    .extracting(ExampleResult::verdict)
                    .noneMatch(Verdict.Pass.class::isInstance)
                    .noneMatch(Verdict.Fail.class::isInstance);
            assertThat(result.exitCode()).isEqualTo(3);
        }
    }

    private static String phone(Request request) {
        return request.path().split("/")[3];
    }
}
