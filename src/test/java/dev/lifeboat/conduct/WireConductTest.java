package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lifeboat.conduct.MisbehavingAdapter.Misconduct;
import dev.lifeboat.conduct.MisbehavingAdapter.Request;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One answer goes wrong: its example is inconclusive on the adapter's account, and the next one knows nothing of it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WireConductTest {

    private static final String JSON = "application/json";
    private static final String ANOTHER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private static Gateway gateway;

    @BeforeAll
    static void openTheGatewayAndWarmUp() throws IOException {
        gateway = Gateway.start();
        // What is slow the first time only shall not look like a fault.
        try (MisbehavingAdapter adapter = MisbehavingAdapter.once(request -> false, (r, a, s) -> s.close());
                HttpDriver driver = HttpDriver.to(adapter.address(), Limits.STANDARD)) {
            assertThat(Rows.run(gateway, driver, "@R58").exitCode()).isZero();
        }
    }

    @AfterAll
    static void closeTheGateway() {
        gateway.close();
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row("hangs for ever on one operation", (r, a, s) -> a.hold(s), "did not answer within 2 s"),
                row("answers after the deadline", WireConductTest::late, "did not answer within 2 s"),
                row("slow drip, a byte at a time", WireConductTest::drip, "did not answer within 2 s"),
                row("closes the socket before the response", (r, a, s) -> s.close(), "without an answer"),
                row(
                        "Content-Length too large",
                        (r, a, s) -> send(s, "200 OK", JSON, a.properBody(r), +100),
                        "it closed the connection after"),
                row(
                        "Content-Length too small, extra bytes follow",
                        (r, a, s) -> send(s, "200 OK", JSON, a.properBody(r) + ANOTHER, -ANOTHER.length()),
                        "more bytes followed"),
                row("RST instead of FIN", WireConductTest::reset, "the connection was reset"),
                row(
                        "invalid chunk sizes",
                        (r, a, s) -> raw(s, head("200 OK", JSON) + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"),
                        "the size of a chunk is no number: 'zz'"),
                row(
                        "a chunk that is longer than it says",
                        (r, a, s) ->
                                raw(s, head("200 OK", JSON) + "Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n"),
                        "longer than it says"),
                row(
                        "a chunk of more bytes than there are numbers",
                        (r, a, s) ->
                                raw(s, head("200 OK", JSON) + "Transfer-Encoding: chunked\r\n\r\nffffffffffffff\r\n"),
                        "longer than 1048576 bytes"),
                row(
                        "random bytes instead of HTTP",
                        (r, a, s) -> s.getOutputStream().write(new byte[] {(byte) 0x8f, 0, 0x1b, 0x5b}),
                        "not HTTP: 8f 00 1b 5b"),
                row(
                        "wrong Content-Type with right JSON",
                        (r, a, s) -> send(s, "200 OK", "text/html", a.properBody(r), 0),
                        "its content type is 'text/html', expected application/json"),
                row(
                        "right type, truncated JSON",
                        (r, a, s) -> send(s, "200 OK", JSON, a.properBody(r).substring(0, 90), 0),
                        "not the JSON that was expected"),
                row("duplicate keys", json("{\"busy\":true,"), "Duplicate field 'busy'"),
                row("NaN", json("{\"extra\":NaN,"), "not the JSON that was expected"),
                row("1e999", json("{\"extra\":1e999,"), "does not mean the same to every parser"),
                row("-0", json("{\"extra\":-0,"), "does not mean the same to every parser"),
                row("2^53+1", json("{\"extra\":9007199254740993,"), "does not mean the same to every parser"),
                row(
                        "JSON nested 100,000 deep",
                        json("{\"extra\":" + "[".repeat(100_000) + "]".repeat(100_000) + ","),
                        "depth"),
                row(
                        "a body of 10 GB, announced",
                        (r, a, s) -> raw(s, head("200 OK", JSON) + "Content-Length: 10737418240\r\n\r\n{"),
                        "longer than 1048576 bytes"),
                row("an endless body", WireConductTest::endless, "longer than 1048576 bytes"),
                row(
                        "endless headers",
                        (r, a, s) -> {
                            raw(s, "HTTP/1.1 200 OK\r\n");
                            for (int i = 0; ; i++) {
                                raw(s, "X-" + i + ": y\r\n");
                            }
                        },
                        "its headers are longer than 8192 bytes"),
                row(
                        "a compressed bomb",
                        (r, a, s) ->
                                raw(s, head("200 OK", JSON) + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"),
                        "its body is encoded ('gzip')"),
                row(
                        "invalid UTF-8",
                        (r, a, s) -> {
                            raw(s, head("200 OK", JSON) + "Content-Length: 4\r\n\r\n");
                            s.getOutputStream().write(new byte[] {'{', '"', (byte) 0xc3, '}'});
                        },
                        "not UTF-8"),
                row("a lone surrogate", json("{\"extra\":\"\\ud800\","), "half of a surrogate pair"),
                row("a byte order mark", json("\ufeff{"), "not the JSON that was expected"),
                row(
                        "answers 500",
                        (r, a, s) -> send(s, "500 Oops", "text/plain", "NullPointerException", 0),
                        "it answered 500 where 200 was expected: 'NullPointerException'"),
                row("answers null", (r, a, s) -> send(s, "200 OK", JSON, "null", 0), "expected an object"),
                row("answers a list", (r, a, s) -> send(s, "200 OK", JSON, "[]", 0), "expected an object"),
                row("answers with no content", (r, a, s) -> raw(s, "HTTP/1.1 204 No\r\n\r\n"), "answered 204"),
                row(
                        "a number where a text belongs",
                        (r, a, s) -> send(
                                s, "200 OK", JSON, a.properBody(r).replace("\"view\":\"", "\"view\":7,\"w\":\""), 0),
                        "/view: expected a text, found 7"),
                row(
                        "a word that nobody knows",
                        (r, a, s) -> send(s, "200 OK", JSON, a.properBody(r).replace("\"view\":\"", "\"view\":\"x"), 0),
                        "/view: expected one of welcome, accounts, settings, prompt"),
                row(
                        "a screen without its accounts",
                        (r, a, s) ->
                                send(s, "200 OK", JSON, a.properBody(r).replace("\"accounts\":", "\"others\":"), 0),
                        "/accounts: expected a list, found nothing"),
                row(
                        "the network drops after the action was carried out",
                        (r, a, s) -> {
                            a.properAnswer(r);
                            reset(r, a, s);
                        },
                        "the connection was reset"),
                row(
                        "half-open: answers nothing and says nothing more",
                        (r, a, s) -> {
                            s.shutdownOutput();
                            a.hold(s);
                        },
                        "without an answer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theExampleIsInconclusiveAndTheNextOneIsClean(String row, Misconduct misconduct, String message)
            throws IOException {
        try (MisbehavingAdapter adapter =
                        MisbehavingAdapter.once(request -> request.asks("begin-recovery"), misconduct);
                HttpDriver driver =
                        HttpDriver.to(adapter.address(), message.contains("within") ? Rows.SHORT : Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            assertThat(adapter.misbehaved()).isOne();
            assertThat(result.examples()).hasSizeGreaterThan(2);
            Verdict met = Rows.theOneThatDidNotPass(result);
            assertThat(met).isInstanceOf(Verdict.Inconclusive.class);
            assertThat(((Verdict.Inconclusive) met).origin()).isEqualTo(Verdict.Origin.ADAPTER);
            assertThat(met.message()).contains("POST /actions").contains(message);
            assertThat(met.message())
                    .doesNotContain(String.valueOf(adapter.address().getPort()));
            assertThat(result.exitCode()).isEqualTo(3);
        }
        Rows.nothingIsLeft();
    }

    @Test
    void whoIsBusyForAWhileIsOnlyAskedForTheScreenUntilItIsDone() throws IOException {
        AtomicInteger looks = new AtomicInteger(3);
        try (MisbehavingAdapter adapter = stillBusy(() -> looks.getAndDecrement() > 0);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            assertThat(result.exitCode()).isZero();
            assertThat(adapter.misbehaved()).isEqualTo(1 + 3);
            List<Request> requests = adapter.requests();
            int begun = IntStream.range(0, requests.size())
                    .filter(i -> requests.get(i).asks("begin-recovery"))
                    .findFirst()
                    .orElseThrow();
            assertThat(requests.subList(begun + 1, begun + 5))
                    .allMatch(request -> request.is("GET", "/screen")
                            && request.device().equals(requests.get(begun).device()));
        }
        Rows.nothingIsLeft();
    }

    @Test
    void whoIsBusyForEverIsGivenUpAndTheNextExampleIsClean() throws IOException {
        try (MisbehavingAdapter adapter = stillBusy(() -> true);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            assertThat(result.examples()).hasSizeGreaterThan(2);
            assertThat(Rows.theOneThatDidNotPass(result)).isInstanceOfSatisfying(Verdict.Inconclusive.class, met -> {
                assertThat(met.origin()).isEqualTo(Verdict.Origin.ADAPTER);
                assertThat(met.message()).contains("it went on saying that it is busy for 0.4 s");
            });
            assertThat(result.exitCode()).isEqualTo(3);
        }
        Rows.nothingIsLeft();
    }

    /** Says that it is busy when a recovery begins for the first time, and then for as long as it is told to. */
    private static MisbehavingAdapter stillBusy(BooleanSupplier still) throws IOException {
        AtomicReference<String> device = new AtomicReference<>();
        return MisbehavingAdapter.always(
                request -> request.asks("begin-recovery") && device.compareAndSet(null, request.device())
                        || request.is("GET", "/screen")
                                && request.device().equals(device.get())
                                && still.getAsBoolean(),
                (r, a, s) -> send(s, "200 OK", JSON, a.properBody(r).replace("\"busy\":false", "\"busy\":true"), 0));
    }

    @Test
    void row21ARedirectIsNotFollowed() throws IOException {
        AtomicLong asked = new AtomicLong();
        try (MisbehavingAdapter elsewhere =
                        MisbehavingAdapter.always(request -> asked.incrementAndGet() > 0, (r, a, s) -> s.close());
                MisbehavingAdapter adapter = MisbehavingAdapter.once(
                        request -> request.asks("begin-recovery"),
                        (r, a, s) -> raw(
                                s,
                                "HTTP/1.1 307 Go\r\nLocation: " + elsewhere.address() + r.path()
                                        + "\r\nContent-Length: 0\r\n\r\n"));
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            assertThat(Rows.theOneThatDidNotPass(result)).isInstanceOfSatisfying(Verdict.Inconclusive.class, met -> {
                assertThat(met.origin()).isEqualTo(Verdict.Origin.ADAPTER);
                assertThat(met.message()).contains("it answered 307 where 200 was expected");
            });
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void row9NothingIsSentTwice() throws IOException {
        try (MisbehavingAdapter adapter =
                        MisbehavingAdapter.once(request -> request.asks("begin-recovery"), (r, a, s) -> s.close());
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            RunResult result = Rows.run(gateway, driver, "@R58");

            String phone = adapter.requests().stream()
                    .filter(request -> request.asks("begin-recovery"))
                    .map(Request::path)
                    .findFirst()
                    .orElseThrow();
            assertThat(adapter.requests())
                    .filteredOn(request ->
                            request.asks("begin-recovery") && request.path().equals(phone))
                    .hasSize(1);
            assertThat(result.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void row19WhatIsTooLongIsNotEvenReadToTheEnd() throws IOException {
        AtomicLong sent = new AtomicLong();
        try (MisbehavingAdapter adapter =
                        MisbehavingAdapter.once(request -> request.asks("begin-recovery"), (r, a, s) -> {
                            raw(s, head("200 OK", JSON) + "\r\n");
                            while (true) {
                                s.getOutputStream().write(new byte[1 << 16]);
                                sent.addAndGet(1 << 16);
                            }
                        });
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            Rows.run(gateway, driver, "@R58");

            // What the kit reads at most, and what the sockets hold on the way.
            assertThat(sent.get()).isCloseTo(8L << 20, within(8L << 20));
        }
    }

    @Test
    void row19HoweverOftenTooMuchComesTheKitStaysSmall() throws IOException {
        byte[] flood = new byte[1 << 20];
        try (MisbehavingAdapter adapter =
                        MisbehavingAdapter.always(request -> request.is("GET", "/screen"), (r, a, s) -> {
                            raw(s, head("200 OK", JSON) + "\r\n");
                            s.getOutputStream().write(flood);
                            s.getOutputStream().write(flood);
                        });
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            driver.screen("nobody");
            long before = usedMemory();
            for (int i = 0; i < 100; i++) {
                assertThat(driver.screen("nobody")).isInstanceOf(Answer.Broken.class);
            }

            assertThat(adapter.misbehaved()).isEqualTo(101);
            assertThat(usedMemory()).isLessThan(before + (16 << 20));
        }
    }

    /** In bytes, of what is still reachable. */
    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void afterAHundredBrokenAnswersNothingIsLeftBehind() throws IOException {
        try (MisbehavingAdapter adapter =
                        MisbehavingAdapter.always(request -> request.is("GET", "/screen"), (r, a, s) -> s.close());
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            driver.screen("nobody");
            long before = openFiles();
            assumeThat(before).as("the system shows open files").isPositive();
            for (int i = 0; i < 100; i++) {
                driver.screen("nobody");
            }
            assertThat(adapter.misbehaved()).isEqualTo(101);
            assertThat(openFiles()).isLessThan(before + 20);
        }
    }

    /** Where the system shows them. */
    private static long openFiles() {
        String[] files = new java.io.File("/proc/self/fd").list();
        return files == null ? 0 : files.length;
    }

    private static Arguments row(String name, Misconduct misconduct, String message) {
        return arguments(name, misconduct, message);
    }

    /** The right answer with something put in front of it. */
    private static Misconduct json(String beginning) {
        return (request, adapter, socket) -> send(
                socket, "200 OK", JSON, beginning + adapter.properBody(request).substring(1), 0);
    }

    private static void late(Request request, MisbehavingAdapter adapter, Socket socket) throws IOException {
        byte[] answer = adapter.properAnswer(request);
        adapter.hold(socket);
        while (socket.getInputStream().read() >= 0) {
            // The deadline is over when the other side has left.
        }
        socket.getOutputStream().write(answer);
    }

    private static void drip(Request request, MisbehavingAdapter adapter, Socket socket) throws IOException {
        raw(socket, head("200 OK", JSON) + "Content-Length: 100000\r\n\r\n");
        socket.setSoTimeout(20);
        while (true) {
            socket.getOutputStream().write(' ');
            try {
                socket.getInputStream().read();
                return;
            } catch (java.net.SocketTimeoutException stillThere) {
                // One more.
            }
        }
    }

    private static void endless(Request request, MisbehavingAdapter adapter, Socket socket) throws IOException {
        raw(socket, head("200 OK", JSON) + "Transfer-Encoding: chunked\r\n\r\n");
        while (true) {
            raw(socket, "1000\r\n" + " ".repeat(0x1000) + "\r\n");
        }
    }

    private static void reset(Request request, MisbehavingAdapter adapter, Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static String head(String status, String type) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n";
    }

    /**
     * In one piece, so that nothing of it comes later than the kit waits for the end of an answer.
     *
     * @param more how many bytes the answer says that it has beyond those that it has
     */
    private static void send(Socket socket, String status, String type, String body, int more) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        raw(socket, head(status, type) + "Content-Length: " + (length + more) + "\r\n\r\n" + body);
    }

    private static void raw(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
