package dev.lifeboat.driver;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What comes in over a socket until a time is over, however often a little of it comes: reading stops by itself, should the
 * one who was to close the socket be gone.
 */
final class TimedInput extends FilterInputStream {

    private final Socket socket;
    private final Supplier<Duration> left;
    private Duration atMost;

    /** @param left of the time, when asked */
    TimedInput(Socket socket, Supplier<Duration> left) throws IOException {
        super(socket.getInputStream());
        this.socket = socket;
        this.left = left;
        this.atMost = left.get();
    }

    /** From now on nothing is waited for any longer than that. */
    void hurry(Duration atMost) {
        this.atMost = atMost;
    }

    @Override
    public int read() throws IOException {
        begin();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        begin();
        return super.read(bytes, from, length);
    }

    private void begin() throws IOException {
        Duration now = left.get();
        long millis = (now.compareTo(atMost) < 0 ? now : atMost).toMillis();
        if (millis <= 0) {
            throw new SocketTimeoutException("the time is over");
        }
        socket.setSoTimeout(Math.toIntExact(millis));
    }
}
