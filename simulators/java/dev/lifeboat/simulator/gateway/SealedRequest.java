package dev.lifeboat.simulator.gateway;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request in an envelope that WireMock does not look into. Left to itself WireMock inflates every body that looks like
 * gzip, the uploads that are meant to stay as they are too, and it fails on forms and multipart bodies that are not well
 * formed, where it is for the service to refuse them. So it is shown a body that begins with a byte of ours, and no
 * content type or encoding; {@link #headers} and {@link #body} undo that.
 */
final class SealedRequest extends HttpServletRequestWrapper {

    private static final String MARK = "Sealed-";
    private static final List<String> SEALED = List.of("Content-Type", "Content-Encoding");

    private final byte[] body;

    SealedRequest(HttpServletRequest request) throws IOException {
        super(request);
        byte[] content = request.getInputStream().readAllBytes();
        body = new byte[content.length + 1];
        System.arraycopy(content, 0, body, 1, content.length);
    }

    /** The headers of a request that came in an envelope. */
    static Map<String, String> headers(LoggedRequest sealed) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpHeader header : sealed.getHeaders().all()) {
            String name = header.key();
            headers.put(
                    name.startsWith(MARK) ? name.substring(MARK.length()) : name, String.join(",", header.values()));
        }
        return headers;
    }

    /** The body of a request that came in an envelope, still with its content encoding. */
    static byte[] body(LoggedRequest sealed) {
        byte[] body = sealed.getBody();
        return Arrays.copyOfRange(body, 1, body.length);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Bytes(body);
    }

    @Override
    public String getContentType() {
        return null;
    }

    @Override
    public String getHeader(String name) {
        return super.getHeader(original(name));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return super.getHeaders(original(name));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .map(name -> SEALED.stream().anyMatch(name::equalsIgnoreCase) ? MARK + name : name)
                .toList());
    }

    /** The name under which the wrapped request knows a header; one it cannot have, for those that are hidden. */
    private static String original(String name) {
        if (SEALED.stream().anyMatch(name::equalsIgnoreCase)) {
            return MARK + name;
        }
        return name.startsWith(MARK) ? name.substring(MARK.length()) : name;
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is read at once, so nobody waits for more of it");
        }
    }
}
