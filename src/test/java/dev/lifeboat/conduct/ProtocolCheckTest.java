package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.check.CheckedStep;
import dev.lifeboat.check.Outcome;
import dev.lifeboat.check.ProtocolCheck;
import dev.lifeboat.check.ProtocolReport;
import dev.lifeboat.cli.Main;
import dev.lifeboat.conduct.MisbehavingAdapter.Misconduct;
import dev.lifeboat.conduct.MisbehavingAdapter.Request;
import dev.lifeboat.driver.Adapter;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ConformanceStatement;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an adapter does wrong, the walk along the protocol names it, and what to change. */
class ProtocolCheckTest {

    private static final String JSON = "application/json";

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
    void nothingIsWrongWithTheReference() throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.once(request -> false, (r, a, s) -> s.close())) {
            ProtocolReport report = walk(adapter, Limits.STANDARD);

            assertThat(wrong(report)).isEmpty();
            assertThat(report.steps()).hasSizeGreaterThan(80);
            assertThat(report.actions())
                    .hasSize(ActionName.values().length)
                    .allSatisfy((action, outcome) ->
                            assertThat(outcome).as(action.wireName()).isEqualTo(Outcome.WORKS));
            assertThat(report.options())
                    .containsOnlyKeys(
                            Capability.PUSH,
                            Capability.MANUAL_ENTRY,
                            Capability.DELETE_BACKUP,
                            Capability.AUTOMATIC_BACKUP)
                    .doesNotContainValue(false);
            assertThat(report.claimsNothing()).isFalse();
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "a screen of another content type",
                        request -> request.is("GET", "/screen"),
                        (r, a, s) -> send(s, "200 OK", "text/html", a.properBody(r)),
                        "look at the screen",
                        "its content type is 'text/html'",
                        "docs/protocol.md"),
                fault(
                        "a second installation where one is",
                        request -> request.is("POST", "/devices"),
                        (r, a, s) -> {
                            a.properAnswer(r);
                            send(s, "201 Created", JSON, a.properBody(get("/v1/devices/" + deviceOf(r) + "/screen")));
                        },
                        "install it again",
                        "201",
                        "Refuse a device that has the app with 409"),
                fault(
                        "a device without the app that is answered for",
                        request -> request.path().contains("nobody"),
                        (r, a, s) -> send(s, "200 OK", JSON, "{}"),
                        "look at a device without the app",
                        "200 {}",
                        "Answer 404"),
                fault(
                        "a removal that has something to say",
                        request -> request.head().startsWith("DELETE"),
                        (r, a, s) -> send(s, "200 OK", JSON, "{}"),
                        "remove the app",
                        "200 {}",
                        "answer 204"),
                fault(
                        "a refusal in plain text",
                        request -> request.asks("scan-qr"),
                        (r, a, s) -> send(s, "409 Conflict", "text/plain", "no"),
                        "scan-qr where it does not fit",
                        "it answered 409 with the content type 'text/plain'",
                        "docs/protocol.md"),
                fault(
                        "a breakdown over a malformed message",
                        request -> new String(request.body(), StandardCharsets.UTF_8).equals("{}"),
                        (r, a, s) -> send(s, "500 Oops", "text/plain", "NullPointerException"),
                        "a message without an action",
                        "500 NullPointerException",
                        "Answer 400"),
                fault(
                        "a field that nobody knows is refused",
                        request -> new String(request.body(), StandardCharsets.UTF_8).contains("an extra field"),
                        (r, a, s) -> send(
                                s,
                                "400 Bad",
                                "application/problem+json",
                                "{\"title\":\"Unknown field\",\"status\":400}"),
                        "an action with an extra field",
                        "400 {\"title\":\"Unknown field\"",
                        "Ignore fields that you do not know"),
                fault(
                        "a word that the screen does not know",
                        request -> request.is("POST", "/restart"),
                        (r, a, s) ->
                                send(s, "200 OK", JSON, a.properBody(r).replace("\"view\":\"", "\"view\":\"main-")),
                        "kill it and start it again",
                        "/view: expected one of",
                        "docs/protocol.md"),
                fault(
                        "a restart that forgets the accounts",
                        request -> request.is("POST", "/restart"),
                        (r, a, s) -> {
                            a.properAnswer(r);
                            send(
                                    s,
                                    "200 OK",
                                    JSON,
                                    a.properBody(r)
                                            .replaceAll("\"accounts\":\\[.*?],", "\"accounts\":[],")
                                            .replace("\"view\":\"accounts\"", "\"view\":\"welcome\""));
                        },
                        "a restart keeps what is saved",
                        "0 of 5 accounts, backup on",
                        "Keep accounts"),
                fault(
                        "something claimed that is never done",
                        request -> request.asks("add-account"),
                        (r, a, s) -> send(
                                s,
                                "501 Not Implemented",
                                "application/problem+json",
                                "{\"title\":\"Never\",\"status\":501}"),
                        "add-account, third-party",
                        "501 {\"title\":\"Never\"",
                        "take it out of the statement"),
                fault(
                        "a connection that is closed over an action",
                        request -> request.asks("turn-on-backup"),
                        (r, a, s) -> s.close(),
                        "turn-on-backup",
                        "it closed the connection without an answer",
                        "one whole HTTP/1.1 answer"),
                fault(
                        "an action that never ends",
                        request -> request.asks("begin-recovery"),
                        (r, a, s) -> a.hold(s),
                        "begin-recovery",
                        "it did not answer within 2 s",
                        "--deadline"),
                fault(
                        "work that never ends",
                        request -> request.asks("begin-recovery") || request.is("GET", "/screen"),
                        (r, a, s) ->
                                send(s, "200 OK", JSON, a.properBody(r).replace("\"busy\":false", "\"busy\":true")),
                        "begin-recovery",
                        "it went on saying that it is busy",
                        "docs/protocol.md"),
                fault(
                        "a statement that changes",
                        request -> request.is("GET", "/v1"),
                        (r, a, s) -> send(
                                s,
                                "200 OK",
                                JSON,
                                a.properBody(r)
                                        .replace(
                                                "\"version\":\"",
                                                "\"version\":\"" + a.requests().size() + ".")),
                        "the statement, asked again",
                        "another statement",
                        "Say the same each time"),
                fault(
                        "a statement of another protocol",
                        request -> request.is("GET", "/v1"),
                        (r, a, s) ->
                                send(s, "200 OK", JSON, a.properBody(r).replace("\"protocol\":1", "\"protocol\":2")),
                        "the statement",
                        "this kit speaks protocol 1, but the statement says 2",
                        "The conformance statement"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsNamedWithWhatToChange(
            String name, Predicate<Request> moment, Misconduct misconduct, String what, String came, String change)
            throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.always(moment, misconduct)) {
            Limits limits = came.contains("within") ? Rows.SHORT : Rows.PATIENT;
            ProtocolReport report = walk(adapter, limits);

            assertThat(adapter.misbehaved()).isPositive();
            assertThat(report.holds()).isFalse();
            assertThat(wrong(report)).anySatisfy(step -> {
                assertThat(step.what()).isEqualTo(what);
                assertThat(step.came()).contains(came);
                assertThat(step.change()).contains(change);
            });
        }
    }

    @Test
    void afterThreeRequestsWithoutAnAnswerNoMoreAreSent() throws IOException {
        try (MisbehavingAdapter adapter =
                MisbehavingAdapter.always(request -> !request.is("GET", "/v1"), (r, a, s) -> s.close())) {
            ProtocolReport report = walk(adapter, Rows.PATIENT);

            assertThat(adapter.misbehaved()).isEqualTo(3);
            assertThat(wrong(report)).last().extracting(CheckedStep::what).isEqualTo("the rest of the walk");
        }
    }

    /** The second phones begin a recovery and have nothing to show for it; no account can be opened anywhere. */
    @Test
    void whatWasNotSeenToWorkIsNotSaidToWork() throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.always(
                request -> request.device().endsWith("-second") && request.is("POST", "/actions")
                        || request.device().endsWith("-first") && request.asks("open-account"),
                (r, a, s) -> {
                    ObjectNode screen = (ObjectNode) new ObjectMapper().readTree(a.properBody(r));
                    screen.putArray("path");
                    if (r.device().endsWith("-second")) {
                        screen.putArray("accounts");
                        screen.putArray("offers");
                        screen.putArray("notices");
                    }
                    send(s, "200 OK", JSON, screen.toString());
                })) {
            ProtocolReport report = walk(adapter, Limits.STANDARD);

            assertThat(wrong(report)).isEmpty();
            assertThat(report.actions())
                    .containsEntry(ActionName.BEGIN_RECOVERY, Outcome.BEGUN)
                    .containsEntry(ActionName.OPEN_ACCOUNT, Outcome.NO_EFFECT)
                    .containsEntry(ActionName.SIGN_IN_TO_RECOVER, Outcome.NOT_TRIED)
                    .containsEntry(ActionName.ADD_ACCOUNT, Outcome.WORKS)
                    .containsEntry(ActionName.TURN_ON_BACKUP, Outcome.WORKS);
        }
    }

    @Test
    void everyPlatformThatIsClaimedIsWalked() throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.once(request -> false, (r, a, s) -> s.close())) {
            walk(adapter, Limits.STANDARD);

            assertThat(adapter.requests())
                    .extracting(Request::device)
                    .contains(
                            "ios-first", "ios-second", "ios-third", "android-first", "android-second", "android-third");
        }
    }

    @Test
    void anOptionThatNeverCameUpIsNamed() {
        ConformanceStatement claims = new ReferenceImplementation().statement();
        ProtocolReport report = new ProtocolReport(
                Optional.of(claims),
                List.of(),
                Map.of(),
                Map.of(Capability.MANUAL_ENTRY, true, Capability.PUSH, false));

        assertThat(report.claimedAndNotSeen())
                .containsExactlyInAnyOrder(Capability.DELETE_BACKUP, Capability.AUTOMATIC_BACKUP);
    }

    @Test
    void theCommandPrintsTheFaultAndEndsWithOne() throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.always(
                request -> request.is("POST", "/restart"),
                (r, a, s) -> send(s, "200 OK", JSON, "{\"view\":\"\\u001b[31mred\"}"))) {
            StringWriter out = new StringWriter();
            int exitCode = check(out, "--target", adapter.address().toString());

            assertThat(exitCode).isEqualTo(1);
            assertThat(out.toString())
                    .contains("WRONG  kill it and start it again")
                    .contains("sent      POST /v1/devices/")
                    .contains("expected  200 with the screen")
                    .contains("came      /view: expected one of")
                    .contains("The protocol does not hold")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void theCommandSaysWhatWorksAndEndsWithZero() {
        StringWriter out = new StringWriter();

        assertThat(check(out)).isZero();
        assertThat(out.toString())
                .contains("works: add-account, enter-details")
                .contains("the option push works")
                .contains("The protocol holds");
    }

    @Test
    void whoIsNotThereCannotBeChecked() throws IOException {
        String address;
        try (MisbehavingAdapter adapter = MisbehavingAdapter.once(request -> false, (r, a, s) -> s.close())) {
            address = adapter.address().toString();
        }
        assertThat(check(new StringWriter(), "--target", address)).isEqualTo(3);
        assertThat(check(new StringWriter(), "--adapter", "exit 5")).isEqualTo(3);
    }

    private static int check(StringWriter out, String... subject) {
        String[] words =
                Stream.concat(Stream.of("adapter", "check"), Stream.of(subject)).toArray(String[]::new);
        return Main.execute(new PrintWriter(out), new PrintWriter(new StringWriter()), words);
    }

    private static ProtocolReport walk(MisbehavingAdapter adapter, Limits limits) {
        return new ProtocolCheck(Adapter.running(adapter.address()), limits, gateway, Seed.of(1)).take();
    }

    private static List<CheckedStep> wrong(ProtocolReport report) {
        return report.steps().stream().filter(step -> !step.holds()).toList();
    }

    private static Request get(String path) {
        return new Request("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", new byte[0]);
    }

    private static String deviceOf(Request installation) {
        return new String(installation.body(), StandardCharsets.UTF_8)
                .replaceAll("(?s).*\"device\":\"([^\"]*)\".*", "$1");
    }

    private static void send(Socket socket, String status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(bytes);
    }

    private static Arguments fault(
            String name, Predicate<Request> moment, Misconduct misconduct, String what, String came, String change) {
        return arguments(name, moment, misconduct, what, came, change);
    }
}
