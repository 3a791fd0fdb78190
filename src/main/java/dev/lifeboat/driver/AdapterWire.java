package dev.lifeboat.driver;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Carries requests to an adapter, each over a connection of its own that is closed after it. So an answer belongs to its
 * request, a broken exchange cannot spoil the next one, and nothing is ever sent twice. Redirects are not followed.
 */
public final class AdapterWire implements AutoCloseable {

    /** For a server that does not close where it was asked to; what comes later is not waited for. */
    private static final Duration END_OF_ANSWER = Duration.ofMillis(100);

    /** Of the time for an answer: after that an exchange ends by itself, should the watch have failed. */
    private static final int WITHOUT_WATCH = 2;

    private final URI target;
    private final Limits limits;
    private final ControlProbe control;
    private final ScheduledExecutorService watch;
    /** Apart from the deadlines, which nothing may hold up. */
    private final ScheduledExecutorService controls = thread("adapter control");

    public AdapterWire(URI target, Limits limits) {
        this(target, limits, new ControlProbe());
    }

    AdapterWire(URI target, Limits limits, ControlProbe control) {
        this(target, limits, control, thread("adapter deadlines"));
    }

    /** @param watch closes what takes too long */
    AdapterWire(URI target, Limits limits, ControlProbe control, ScheduledExecutorService watch) {
        this.watch = watch;
        this.target = target;
        this.limits = limits;
        this.control = control;
    }

    private static ScheduledExecutorService thread(String name) {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        one.setRemoveOnCancelPolicy(true);
        return one;
    }

    Limits limits() {
        return limits;
    }

    /**
     * Sends one request and waits for its whole answer.
     *
     * @param path below the target, beginning with a slash
     * @param body JSON, or nothing
     * @throws WireFault if no whole answer came in time
     */
    public WireReply exchange(String method, String path, byte[] body) throws WireFault {
        AtomicBoolean late = new AtomicBoolean();
        ControlProbe.Watch meanwhile = control.begin(limits.answer());
        // Around any proxy: that way Java 17 measures time-outs by the clock of the host, which may be set meanwhile.
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            Closeable connection = socket;
            ScheduledFuture<?> deadline = watch.schedule(
                    () -> {
                        late.set(true);
                        connection.close();
                        return null;
                    },
                    limits.answer().toMillis(),
                    TimeUnit.MILLISECONDS);
            ScheduledFuture<?> asking = asking(meanwhile);
            WireReply reply;
            try {
                reply = exchange(socket, meanwhile, request(method, path, body), !method.equals("HEAD"));
            } finally {
                asking.cancel(false);
                deadline.cancel(false);
            }
            if (late.get()) {
                // What is sent at the sight of the end of a connection can still arrive while that is being closed.
                throw tooLate(meanwhile);
            }
            return reply;
        } catch (WireFault fault) {
            throw late.get() ? tooLate(meanwhile) : fault;
        } catch (IOException e) {
            throw late.get() || e instanceof SocketTimeoutException ? tooLate(meanwhile) : WireFault.of(said(e));
        }
    }

    private ScheduledFuture<?> asking(ControlProbe.Watch meanwhile) {
        long interval = meanwhile.interval().toMillis();
        return controls.scheduleAtFixedRate(meanwhile::ask, interval, interval, TimeUnit.MILLISECONDS);
    }

    /** A wait for more than one answer, during which the machine is watched. */
    final class LongWait implements AutoCloseable {

        private final ControlProbe.Watch meanwhile;
        private final ScheduledFuture<?> asking;

        private LongWait(Duration atMost) {
            meanwhile = control.begin(atMost);
            asking = asking(meanwhile);
        }

        /** The end of the message that it took too long: empty, or that the machine was slow, and how slow. */
        String excuse() {
            return meanwhile.excuse();
        }

        @Override
        public void close() {
            asking.cancel(false);
        }
    }

    LongWait waiting(Duration atMost) {
        return new LongWait(atMost);
    }

    private WireFault tooLate(ControlProbe.Watch meanwhile) {
        return WireFault.late(
                "it did not answer within " + Limits.seconds(limits.answer()) + " s" + meanwhile.excuse());
    }

    private WireReply exchange(Socket socket, ControlProbe.Watch meanwhile, byte[] request, boolean hasBody)
            throws IOException, WireFault {
        Duration atMost = limits.answer().multipliedBy(WITHOUT_WATCH);
        Socket connected = connected(socket, atMost);
        connected.getOutputStream().write(request);
        TimedInput in = new TimedInput(connected, () -> meanwhile.left(atMost));
        ReplyReader reader = new ReplyReader(new BufferedInputStream(in), limits);
        WireReply reply = reader.read(hasBody);
        in.hurry(END_OF_ANSWER);
        if (reader.isFollowed()) {
            throw WireFault.of("more bytes followed its answer than its Content-Length says");
        }
        return reply;
    }

    private Socket connected(Socket socket, Duration atMost) throws IOException {
        int port = target.getPort() >= 0 ? target.getPort() : isSecure() ? 443 : 80;
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(target.getHost(), port), Math.toIntExact(atMost.toMillis()));
        if (!isSecure()) {
            return socket;
        }
        socket.setSoTimeout(Math.toIntExact(atMost.toMillis()));
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(socket, target.getHost(), port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private byte[] request(String method, String path, byte[] body) {
        StringBuilder head = new StringBuilder();
        String base = target.getRawPath() == null ? "" : target.getRawPath().replaceAll("/+$", "");
        head.append(method).append(' ').append(base).append(path).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(target.getRawAuthority()).append("\r\n");
        head.append("Accept: application/json, application/problem+json, image/png\r\n");
        if (body.length > 0) {
            head.append("Content-Type: application/json\r\n");
        }
        if (body.length > 0 || method.equals("POST")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private boolean isSecure() {
        return "https".equalsIgnoreCase(target.getScheme());
    }

    /** What went wrong, in words that are the same on every host. */
    private static String said(IOException e) {
        if (e instanceof java.net.ConnectException) {
            return "the connection was refused: nothing listens there";
        }
        if (e instanceof java.net.UnknownHostException) {
            return "its host is not known";
        }
        if (e instanceof java.net.SocketException) {
            return "the connection was reset before the whole answer had come";
        }
        return "the connection broke: " + Shown.of(String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        watch.shutdownNow();
        controls.shutdownNow();
        control.close();
        try {
            watch.awaitTermination(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
            controls.awaitTermination(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
