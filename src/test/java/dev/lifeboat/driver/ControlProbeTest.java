package dev.lifeboat.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ControlProbeTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final AtomicLong time = new AtomicLong();

    @Test
    void aQuickMachineIsNoExcuse() {
        ControlProbe.Watch watch = answeringAfter(Duration.ofMillis(4)).begin(DEADLINE);

        for (int i = 0; i < ControlProbe.TIMES; i++) {
            pass(Duration.ofSeconds(5).minusMillis(4));
            watch.ask();
        }

        assertThat(watch.excuse()).isEmpty();
    }

    @Test
    void theSlowestExchangeIsSaid() {
        AtomicLong took = new AtomicLong(4);
        ControlProbe.Watch watch =
                new ControlProbe(time::get, patience -> pass(Duration.ofMillis(took.get()))).begin(DEADLINE);

        pass(watch.interval());
        took.set(3200);
        watch.ask();
        pass(watch.interval().minusMillis(3200));
        took.set(4);
        watch.ask();

        assertThat(watch.excuse())
                .isEqualTo("; meanwhile a built-in adapter that does nothing took 3.2 s to answer,"
                        + " so the machine may be to blame");
    }

    @Test
    void aMachineTooSlowEvenToAskIsAnExcuse() {
        ControlProbe.Watch watch = answeringAfter(Duration.ZERO).begin(DEADLINE);

        pass(Duration.ofSeconds(21));

        assertThat(watch.excuse()).contains("took 16.0 s");
    }

    @Test
    void anExchangeThatBreaksTookItsTimeToo() {
        ControlProbe.Watch watch = new ControlProbe(time::get, patience -> {
                    pass(patience);
                    throw new IOException("no answer");
                })
                .begin(DEADLINE);

        pass(watch.interval());
        watch.ask();

        assertThat(watch.excuse()).contains("took 20.0 s");
    }

    @Test
    void theBuiltInAdapterAnswersAndIsGoneAfterwards() throws IOException {
        NullAdapter adapter = new NullAdapter();
        adapter.exchange(DEADLINE);
        adapter.exchange(DEADLINE);
        adapter.close();

        assertThatThrownBy(() -> adapter.exchange(DEADLINE)).isInstanceOf(IOException.class);
    }

    @Test
    void aTimeoutOverTheWireSaysThatTheMachineWasSlow() throws IOException {
        Limits impatient = Limits.STANDARD.withAnswer(Duration.ofMillis(200));
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                AdapterWire slow = new AdapterWire(at(silent), impatient, answeringAfter(Duration.ofSeconds(9)))) {
            assertThatThrownBy(() -> slow.exchange("GET", "/v1", new byte[0]))
                    .isInstanceOfSatisfying(
                            WireFault.class, fault -> assertThat(fault.late()).isTrue())
                    .hasMessageMatching(
                            "it did not answer within 0\\.2 s; meanwhile a built-in adapter that does nothing"
                                    + " took \\d+\\.\\d s to answer, so the machine may be to blame");
        }
    }

    @Test
    void aTimeoutOnAQuickMachineSaysNothingOfIt() throws IOException {
        Limits impatient = Limits.STANDARD.withAnswer(Duration.ofMillis(200));
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                AdapterWire wire = new AdapterWire(at(silent), impatient, answeringAfter(Duration.ZERO))) {
            assertThatThrownBy(() -> wire.exchange("GET", "/v1", new byte[0]))
                    .hasMessage("it did not answer within 0.2 s");
        }
    }

    private static URI at(ServerSocket socket) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private ControlProbe answeringAfter(Duration duration) {
        return new ControlProbe(time::get, patience -> pass(duration));
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
