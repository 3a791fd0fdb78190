package dev.lifeboat.driver;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An adapter that answers whatever it is asked at once, and does nothing: what a machine takes for an exchange by itself. */
final class NullAdapter implements AutoCloseable {

    private static final byte[] REQUEST = "GET /v1 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final ServerSocket door;
    private final Thread thread;

    /** @throws IOException if there is no free port */
    NullAdapter() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread = new Thread(this::serve, "null adapter");
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks it once, and waits for the whole answer. */
    void exchange(Duration patience) throws IOException {
        try (Socket socket = new Socket(door.getInetAddress(), door.getLocalPort())) {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            socket.getOutputStream().write(REQUEST);
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                socket.getInputStream().readNBytes(REQUEST.length);
                socket.getOutputStream().write(ANSWER);
            } catch (IOException theOtherSideHasGone) {
                // The next one is answered, unless the door is closed.
            }
        }
    }

    /** Returns when nobody is let in any more: until its thread has noticed, the door may stand open. */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            thread.join(LONGEST_GOODBYE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
