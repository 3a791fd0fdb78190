package dev.lifeboat.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The thread that ends what takes too long is stuck, and what takes too long ends all the same. And no time-out asks the
 * clock of the host.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AdapterWireTest {

    private static final Limits LIMITS =
            new Limits(Duration.ZERO, Duration.ofMillis(200), Duration.ZERO, Duration.ZERO, 1 << 20, 1 << 10);

    private final CountDownLatch end = new CountDownLatch(1);
    private final ScheduledExecutorService stuck = Executors.newSingleThreadScheduledExecutor();
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    AdapterWireTest() throws IOException {
        stuck.execute(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void letGo() throws IOException {
        end.countDown();
        stuck.shutdownNow();
        door.close();
    }

    @Test
    void anAnswerThatTricklesInForEverIsLate() {
        answering("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");

        assertIsLate();
    }

    @Test
    void headersThatTrickleInForEverAreLate() {
        answering("HTTP/1.1 200 OK\r\nX-Slow: ");

        assertIsLate();
    }

    /** Where nobody takes connections any more, the system does not even refuse one. */
    @Test
    void aConnectionThatIsNeverTakenIsLate() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try {
            while (waiting.size() < 1000) {
                Socket one = new Socket();
                waiting.add(one);
                one.connect(door.getLocalSocketAddress(), 100);
            }
        } catch (SocketTimeoutException full) {
            assertIsLate();
        } finally {
            for (Socket one : waiting) {
                one.close();
            }
        }
        assertThat(waiting).as("as many as the system lets wait").hasSizeLessThan(1000);
    }

    @Test
    void silenceIsLate() {
        assertIsLate();
    }

    /** The end of a connection may bring an answer that would not have come without it. */
    @Test
    void aWholeAnswerIsLateOnceTheDeadlineHasPassed() {
        answeringAtOnce("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");

        assertIsLate(new LastMoment());
    }

    /** Where Java asks for a proxy, version 17 measures the time for a connection by the clock of the host. */
    @Test
    void noProxyIsAskedFor() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        List<URI> asked = new CopyOnWriteArrayList<>();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
        try {
            assertIsLate();
            assertThat(asked).noneMatch(uri -> uri.getPort() == door.getLocalPort());

            new Socket("127.0.0.1", door.getLocalPort()).close();
            assertThat(asked).anyMatch(uri -> uri.getPort() == door.getLocalPort());
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private void assertIsLate() {
        assertIsLate(stuck);
    }

    private void assertIsLate(ScheduledExecutorService watch) {
        URI adapter = URI.create("http://127.0.0.1:" + door.getLocalPort());
        try (AdapterWire wire =
                new AdapterWire(adapter, LIMITS, new ControlProbe(System::nanoTime, patience -> {}), watch)) {
            assertThatThrownBy(() -> wire.exchange("GET", "/v1", new byte[0]))
                    .isInstanceOfSatisfying(
                            WireFault.class, fault -> assertThat(fault.late()).isTrue())
                    .hasMessageStartingWith("it did not answer within 0.2 s");
        }
        assertThat(watch.isTerminated()).isTrue();
    }

    /** Begins like that and goes on byte by byte, as long as somebody listens. */
    private void answering(String beginning) {
        serving(socket -> {
            socket.setSoTimeout(20);
            OutputStream out = socket.getOutputStream();
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (end.getCount() > 0) {
                out.write(' ');
                tick(socket);
            }
        });
    }

    private void answeringAtOnce(String answer) {
        serving(socket -> {
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            end.await();
        });
    }

    private interface Serving {
        void serve(Socket socket) throws IOException, InterruptedException;
    }

    private void serving(Serving serving) {
        Thread adapter = new Thread(
                () -> {
                    try (Socket socket = door.accept()) {
                        serving.serve(socket);
                    } catch (IOException | InterruptedException theOtherSideHasLeft) {
                        // That is what was waited for.
                    }
                },
                "adapter");
        adapter.setDaemon(true);
        adapter.start();
    }

    /** Every deadline passes at the moment when it is called off. */
    private static final class LastMoment extends ScheduledThreadPoolExecutor {
        LastMoment() {
            super(1);
        }

        @Override
        public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
            return new Passing<>(task);
        }
    }

    private static final class Passing<V> extends FutureTask<V> implements ScheduledFuture<V> {
        Passing(Callable<V> task) {
            super(task);
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            run();
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }

    private static void tick(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {
                // The request.
            }
        } catch (SocketTimeoutException stillThere) {
            // One byte more.
        }
    }
}
