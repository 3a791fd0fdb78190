package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.conduct.MisbehavingAdapter.Misconduct;
import dev.lifeboat.conduct.MisbehavingAdapter.Request;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.driver.SubjectUnusable;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An adapter that keeps to the protocol and says what is not so: what was observed decides. */
class LiesTest {

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

    @Test
    void row26SuccessWithoutAnythingDone() throws IOException {
        Misconduct nothingWritten = (r, a, s) -> {
            ObjectNode shown = screen(a, action(r, "{\"action\":\"cancel\"}"));
            ((ObjectNode) shown.path("backup")).put("on", true);
            shown.withArray("notices")
                    .removeAll()
                    .addObject()
                    .put("code", "backup-done")
                    .put("text", "Done.");
            send(s, shown);
        };
        assertThat(theFailure(request -> request.asks("sign-in"), nothingWritten, "@R01")
                        .message())
                .contains("Expected the phone to show exactly");
    }

    @Test
    void row27WhatIsStoredIsNotWhatIsShown() throws IOException {
        Misconduct oneAccountLess = (r, a, s) -> {
            JsonNode before = screen(a, look(r));
            a.properAnswer(action(
                    r,
                    MAPPER.createObjectNode()
                            .put("action", "remove-account")
                            .put("account", before.at("/accounts/0/id").asText())
                            .toString()));
            ObjectNode shown = screen(a, r);
            shown.set("accounts", before.path("accounts"));
            send(s, shown);
        };
        assertThat(theFailure(request -> request.asks("sign-in"), oneAccountLess, "@R01")
                        .message())
                .contains("Expected the phone to show exactly");
    }

    @Test
    void row28ARefusalThatChangesSomethingAllTheSame() throws IOException {
        assertThat(theFailure(request -> request.asks("begin-recovery"), LiesTest::refuseAndRemove, "@R58")
                        .message())
                .contains("Expected the phone to show exactly");
    }

    @Test
    void row35WhatNoProductMayLeaveOutIsAnsweredWithNever() throws IOException {
        try (MisbehavingAdapter adapter =
                        MisbehavingAdapter.always(request -> request.asks("begin-recovery"), LiesTest::never);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            assertThat(adapter.misbehaved()).isPositive();
            assertThat(result.examples())
                    .isNotEmpty()
                    .extracting(ExampleResult::verdict)
                    .allSatisfy(verdict -> assertThat(verdict)
                            .isInstanceOf(Verdict.Fail.class)
                            .extracting(Verdict::message)
                            .asString()
                            .contains("has no such action"));
            assertThat(result.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void row36EverythingIsAnsweredWithNever() throws IOException {
        try (MisbehavingAdapter adapter =
                        MisbehavingAdapter.always(request -> request.is("POST", "/actions"), LiesTest::never);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R22 or @R49 or @R58");

            assertThat(result.examples())
                    .hasSizeGreaterThan(10)
                    .noneMatch(example -> example.verdict() instanceof Verdict.Pass);
            assertThat(result.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void row37AnotherVersionOfTheProtocolIsNotRun() throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.always(request -> request.is("GET", "/v1"), (r, a, s) -> {
                    ObjectNode statement = screen(a, r);
                    send(s, statement.put("protocol", 2));
                });
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            assertThatThrownBy(() -> Rows.run(gateway, driver, "@R58"))
                    .isInstanceOf(SubjectUnusable.class)
                    .hasMessageContaining("this kit speaks protocol 1, but the statement says 2");
            assertThat(adapter.requests()).noneMatch(request -> request.is("POST", "/devices"));
        }
    }

    @Test
    void row32AResetThatDoesNotReset() throws IOException {
        Misconduct somebodyIsThere = (r, a, s) -> {
            ObjectNode shown = screen(a, r);
            shown.put("view", "accounts");
            shown.withArray("accounts")
                    .addObject()
                    .put("id", "left-over")
                    .put("kind", "third-party")
                    .put("issuer", "Harbour")
                    .put("username", "ana")
                    .put("state", "ready")
                    .put("push", false)
                    .put("code", "123456");
            send(s, shown, "201 Created");
        };
        try (MisbehavingAdapter adapter =
                        MisbehavingAdapter.once(request -> request.is("POST", "/devices"), somebodyIsThere);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            Verdict met = Rows.theOneThatDidNotPass(result);
            assertThat(met).isInstanceOf(Verdict.Inconclusive.class);
            assertThat(((Verdict.Inconclusive) met).origin()).isEqualTo(Verdict.Origin.ADAPTER);
            assertThat(met.message()).contains("freshly installed, it showed accounts already (1)");
            assertThat(result.exitCode()).isEqualTo(3);
        }
    }

    /** The app on neither phone has done anything wrong; what it did cannot be told from such an answer. */
    @ParameterizedTest
    @ValueSource(strings = {"/actions", "/screen"})
    void row34TheScreenOfAnotherDevice(String asked) throws IOException {
        AtomicBoolean recovering = new AtomicBoolean();
        try (MisbehavingAdapter adapter = MisbehavingAdapter.once(
                        request -> request.asks("begin-recovery")
                                        && recovering.compareAndSet(false, true)
                                        && asked.equals("/actions")
                                || recovering.get() && request.is("GET", asked),
                        LiesTest::answerForTheOtherPhone);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            assertThat(adapter.misbehaved()).isOne();
            assertThat(Rows.theOneThatDidNotPass(result)).isInstanceOfSatisfying(Verdict.Inconclusive.class, met -> {
                assertThat(met.origin()).isEqualTo(Verdict.Origin.ADAPTER);
                assertThat(met.message())
                        .contains("gave no usable answer: it answered with the screen of another phone");
            });
            assertThat(result.exitCode()).isEqualTo(3);
        }
    }

    /** An app that goes on showing another phone's accounts shows them: that is observed, and fails. */
    @Test
    void row34TheScreenOfAnotherDeviceFromThenOn() throws IOException {
        AtomicReference<String> phone = new AtomicReference<>();
        try (MisbehavingAdapter adapter = MisbehavingAdapter.always(
                        request -> request.asks("begin-recovery") && phone.compareAndSet(null, request.path())
                                || phone.get() != null
                                        && request.is("GET", "/screen")
                                        && request.path().equals(phone.get().replace("/actions", "/screen")),
                        LiesTest::answerForTheOtherPhone);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            assertThat(adapter.misbehaved()).isGreaterThan(1);
            assertThat(Rows.theOneThatDidNotPass(result)).isInstanceOf(Verdict.Fail.class);
            assertThat(result.exitCode()).isEqualTo(1);
        }
    }

    /** The request is carried out, and answered with what the phone shows that backed up last. */
    private static void answerForTheOtherPhone(Request request, MisbehavingAdapter adapter, Socket socket)
            throws IOException {
        adapter.properAnswer(request);
        List<String> others = adapter.requests().stream()
                .filter(other -> other.asks("turn-on-backup"))
                .map(Request::path)
                .toList();
        String other = others.get(others.size() - 1);
        send(socket, screen(adapter, look(new Request("POST " + other + " HTTP/1.1", new byte[0]))));
    }

    /** One example fails, on what was seen in the world, and the next ones know nothing of it. */
    private static Verdict.Fail theFailure(Predicate<Request> moment, Misconduct lie, String tags) throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.once(moment, lie);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, tags);

            assertThat(adapter.misbehaved()).isOne();
            assertThat(result.exitCode()).isEqualTo(1);
            Verdict met = Rows.theOneThatDidNotPass(result);
            assertThat(Rows.run(gateway, driver, tags).exitCode()).isZero();
            assertThat(met).as(met.message()).isInstanceOf(Verdict.Fail.class);
            return (Verdict.Fail) met;
        }
    }

    /** Refuses as it should, and throws an account away beside it. */
    static void refuseAndRemove(Request request, MisbehavingAdapter adapter, Socket socket) throws IOException {
        ObjectNode refusal = screen(adapter, request);
        adapter.properAnswer(action(
                request,
                MAPPER.createObjectNode()
                        .put("action", "remove-account")
                        .put("account", refusal.at("/accounts/0/id").asText())
                        .toString()));
        send(socket, refusal);
    }

    static ObjectNode screen(MisbehavingAdapter adapter, Request request) throws IOException {
        return (ObjectNode) MAPPER.readTree(adapter.properBody(request));
    }

    /** Another action on the device of a request. */
    static Request action(Request request, String message) {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        return new Request(
                "POST " + request.path() + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + body.length
                        + "\r\n\r\n",
                body);
    }

    private static Request look(Request request) {
        String path = request.path().replace("/actions", "/screen");
        return new Request("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", new byte[0]);
    }

    private static void never(Request request, MisbehavingAdapter adapter, Socket socket) throws IOException {
        send(
                socket,
                MAPPER.createObjectNode().put("title", "Never").put("status", 501),
                "501 Not Implemented",
                "application/problem+json");
    }

    static void send(Socket socket, JsonNode message) throws IOException {
        send(socket, message, "200 OK");
    }

    static void send(Socket socket, JsonNode message, String status) throws IOException {
        send(socket, message, status, "application/json");
    }

    private static void send(Socket socket, JsonNode message, String status, String type) throws IOException {
        byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
    }
}
