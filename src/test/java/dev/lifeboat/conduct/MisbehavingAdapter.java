package dev.lifeboat.conduct;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.serve.AdapterServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** An adapter, the reference where no other is named, with somebody in between who misbehaves where it was told to. */
final class MisbehavingAdapter implements AutoCloseable {

    /** What is done in the place of an answer. */
    @FunctionalInterface
    interface Misconduct {
        void answer(Request request, MisbehavingAdapter adapter, Socket socket) throws IOException;
    }

    record Request(String head, byte[] body) {

        boolean is(String method, String end) {
            return head.startsWith(method + " ") && head.split(" ", 3)[1].endsWith(end);
        }

        String path() {
            return head.split(" ", 3)[1];
        }

        /** The phone that it is about; empty where it is about none. */
        String device() {
            String[] parts = path().split("/");
            return parts.length > 3 ? parts[3] : "";
        }

        /** Whether it asks for an action of this name. */
        boolean asks(String action) {
            return is("POST", "/actions")
                    && new String(body, StandardCharsets.UTF_8).contains("\"action\":\"" + action + "\"");
        }

        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
            bytes.writeBytes(body);
            return bytes.toByteArray();
        }
    }

    private final AutoCloseable behind;
    private final URI good;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Predicate<Request> moment;
    private final int times;
    private final Misconduct misconduct;
    private final AtomicInteger misbehaved = new AtomicInteger();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> held = new CopyOnWriteArrayList<>();

    private MisbehavingAdapter(
            AutoCloseable behind, URI good, Predicate<Request> moment, int times, Misconduct misconduct)
            throws IOException {
        this.behind = behind;
        this.good = good;
        this.moment = moment;
        this.times = times;
        this.misconduct = misconduct;
        Thread thread = new Thread(this::serve, "misbehaving adapter");
        thread.setDaemon(true);
        thread.start();
    }

    /** Misbehaves at the first request that fits, and never again. */
    static MisbehavingAdapter once(Predicate<Request> moment, Misconduct misconduct) throws IOException {
        return inFrontOfTheReference(moment, 1, misconduct);
    }

    /** Misbehaves at every request that fits. */
    static MisbehavingAdapter always(Predicate<Request> moment, Misconduct misconduct) throws IOException {
        return inFrontOfTheReference(moment, Integer.MAX_VALUE, misconduct);
    }

    private static MisbehavingAdapter inFrontOfTheReference(Predicate<Request> moment, int times, Misconduct misconduct)
            throws IOException {
        AdapterServer reference = AdapterServer.start(new ReferenceImplementation(), 0);
        return new MisbehavingAdapter(reference, reference.address(), moment, times, misconduct);
    }

    /** Answers every request in the place of another adapter, which stays the caller's. */
    static MisbehavingAdapter inFrontOf(URI good, Misconduct conduct) throws IOException {
        return new MisbehavingAdapter(() -> {}, good, request -> true, Integer.MAX_VALUE, conduct);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** How often it did: a fault that never came proves nothing. */
    int misbehaved() {
        return misbehaved.get();
    }

    List<Request> requests() {
        return requests;
    }

    /** What a well-behaved adapter answers, byte by byte. */
    byte[] properAnswer(Request request) throws IOException {
        try (Socket socket = new Socket(good.getHost(), good.getPort())) {
            socket.getOutputStream().write(request.bytes());
            return socket.getInputStream().readAllBytes();
        }
    }

    /** The body of a well-behaved answer. */
    String properBody(Request request) throws IOException {
        String answer = new String(properAnswer(request), StandardCharsets.UTF_8);
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    /** Keeps a connection open until this adapter is closed. */
    void hold(Socket socket) {
        held.add(socket);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread thread = new Thread(() -> answer(socket), "misbehaving adapter");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            Request request = read(socket.getInputStream());
            requests.add(request);
            if (moment.test(request) && misbehaved.get() < times) {
                misbehaved.incrementAndGet();
                misconduct.answer(request, this, socket);
                while (held.contains(socket)
                        && !socket.isClosed()
                        && socket.getInputStream().read() >= 0) {
                    // Until the other side has had enough.
                }
            } else {
                socket.getOutputStream().write(properAnswer(request));
            }
        } catch (IOException theOtherSideHadEnough) {
            // As it should.
        }
    }

    private static Request read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the request ended early");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = text.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
                .findFirst()
                .orElse(0);
        return new Request(text, in.readNBytes(length));
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : held) {
            socket.close();
        }
        try {
            behind.close();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
