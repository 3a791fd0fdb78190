package dev.lifeboat.simulator.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP over a bare socket, to see what clients hide: every byte that came, and how the connection ended. */
final class RawHttp {

    enum End {
        CLOSED,
        RESET
    }

    record Outcome(String bytes, End end) {

        /** What follows the empty line after the headers. */
        String body() {
            return bytes.substring(bytes.indexOf("\r\n\r\n") + 4);
        }
    }

    private RawHttp() {}

    /** Sends one request and reads until the other side ends the connection. */
    static Outcome send(String method, String address, String body) throws IOException {
        URI uri = URI.create(address);
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nContent-Length: " + content.length + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(content);
            out.flush();
            return read(socket.getInputStream());
        }
    }

    private static Outcome read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        End end = End.CLOSED;
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
            }
        } catch (SocketException reset) {
            end = End.RESET;
        }
        return new Outcome(bytes.toString(StandardCharsets.ISO_8859_1), end);
    }
}
