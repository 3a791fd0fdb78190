package dev.lifeboat.driver;

import dev.lifeboat.observation.SentRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Sends a request exactly once, whatever comes of it, and waits until the answer is over. The clients of libraries repeat a
 * request whose connection was cut, which would be one request more than is recorded.
 */
final class OneRequest {

    /** What belongs to a connection and not to the request (RFC 9110, 7.6.1). */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "keep-alive",
            "te",
            "expect");

    private final URI phone;
    private final SentRequest request;

    OneRequest(URI phone, SentRequest request) {
        this.phone = phone;
        this.request = request;
    }

    /** @throws IOException if the connection was cut */
    void send() throws IOException {
        byte[] body = encodedBody();
        try (Socket socket = new Socket(phone.getHost(), phone.getPort())) {
            OutputStream out = socket.getOutputStream();
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(head(body.length).getBytes(StandardCharsets.ISO_8859_1));
            whole.writeBytes(body);
            whole.writeTo(out);
            out.flush();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private String head(int length) {
        StringBuilder head = new StringBuilder(request.method() + " " + target() + " HTTP/1.1\r\n");
        head.append("Host: ").append(phone.getAuthority()).append("\r\nConnection: close\r\n");
        request.headers().forEach((name, value) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        if (length > 0 || !Set.of("GET", "HEAD", "DELETE").contains(request.method())) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private String target() {
        String query = request.query().stream()
                .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&"));
        return phone.getRawPath() + request.path() + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] encodedBody() throws IOException {
        boolean gzip = request.headers().entrySet().stream()
                .anyMatch(header -> header.getKey().equalsIgnoreCase("content-encoding")
                        && header.getValue().trim().equalsIgnoreCase("gzip"));
        if (!gzip) {
            return request.body();
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(request.body());
        }
        return compressed.toByteArray();
    }
}
