package dev.lifeboat.driver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads one HTTP/1.1 answer from a connection that is used for nothing else, and holds it to the letter: what is longer or
 * shorter than it says of itself is no answer.
 */
final class ReplyReader {

    private static final int QUOTED = 24;
    private static final byte[] BEGINNING = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final Limits limits;
    private int head;

    ReplyReader(InputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    WireReply read(boolean hasBody) throws IOException, WireFault {
        int status = status(statusLine());
        Map<String, String> headers = headers();
        while (status >= 100 && status < 200) {
            status = status(statusLine());
            headers = headers();
        }
        if (headers.containsKey("content-encoding")
                && !headers.get("content-encoding").equalsIgnoreCase("identity")) {
            throw WireFault.of("its body is encoded (" + Shown.of(headers.get("content-encoding"))
                    + "), which the kit did not ask for and does not read");
        }
        byte[] body = !hasBody || status == 204 || status == 304 ? new byte[0] : body(headers);
        return new WireReply(status, headers, body);
    }

    /** Whether anything follows where the answer should have ended. Waits for the end only as the socket's own time allows. */
    boolean isFollowed() {
        try {
            return in.read() >= 0;
        } catch (IOException nothingMoreCame) {
            return false;
        }
    }

    private String statusLine() throws IOException, WireFault {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        for (byte expected : BEGINNING) {
            int read = in.read();
            if (read < 0 && seen.size() == 0) {
                throw WireFault.of("it closed the connection without an answer");
            }
            if (read >= 0) {
                seen.write(read);
            }
            if (read != expected) {
                throw WireFault.of("it answered with something that is not HTTP: " + quoted(seen));
            }
        }
        return new String(BEGINNING, StandardCharsets.US_ASCII) + line("its status line");
    }

    /** What was read and what has come after it, in hexadecimal. */
    private String quoted(ByteArrayOutputStream seen) throws IOException {
        int more = Math.min(in.available(), QUOTED - seen.size());
        if (more > 0) {
            seen.writeBytes(in.readNBytes(more));
        }
        return Shown.hex(seen.toByteArray());
    }

    private static int status(String line) throws WireFault {
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw WireFault.of("it answered with a status line that is none: " + Shown.of(line));
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, String> headers() throws IOException, WireFault {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line("its headers"); !line.isEmpty(); line = line("its headers")) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw WireFault.of("it answered with a header that is none: " + Shown.of(line));
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).trim();
            String before = headers.putIfAbsent(name, value);
            if (name.equals("content-length") && before != null && !before.equals(value)) {
                throw WireFault.of("it gave two lengths, " + Shown.of(before) + " and " + Shown.of(value));
            }
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException, WireFault {
        String encoding = headers.get("transfer-encoding");
        String length = headers.get("content-length");
        if (encoding != null && length != null) {
            throw WireFault.of("its body has a Content-Length and a Transfer-Encoding, which contradict each other");
        }
        if (encoding != null && !encoding.equalsIgnoreCase("chunked")) {
            throw WireFault.of("its Transfer-Encoding is " + Shown.of(encoding) + ", and only chunked is known");
        }
        return encoding != null ? chunked() : length != null ? counted(length) : untilTheEnd();
    }

    private byte[] counted(String length) throws IOException, WireFault {
        if (!length.matches("[0-9]{1,18}")) {
            throw WireFault.of("its Content-Length is no number: " + Shown.of(length));
        }
        if (Long.parseLong(length) > limits.body()) {
            throw tooLong();
        }
        int expected = Integer.parseInt(length);
        byte[] body = in.readNBytes(expected);
        if (body.length < expected) {
            throw WireFault.of("it closed the connection after " + body.length + " of " + expected + " bytes");
        }
        return body;
    }

    private byte[] untilTheEnd() throws IOException, WireFault {
        byte[] body = in.readNBytes(limits.body() + 1);
        if (body.length > limits.body()) {
            throw tooLong();
        }
        return body;
    }

    private byte[] chunked() throws IOException, WireFault {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            if (body.size() + (long) size > limits.body()) {
                throw tooLong();
            }
            byte[] chunk = in.readNBytes(size);
            if (chunk.length < size) {
                throw WireFault.of("it closed the connection in the middle of a chunk");
            }
            body.writeBytes(chunk);
            if (!line("a chunk").isEmpty()) {
                throw WireFault.of("a chunk of its body is longer than it says");
            }
        }
        headers();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException, WireFault {
        head = 0;
        String size = line("the size of a chunk").split(";", 2)[0].trim();
        if (!size.matches("[0-9A-Fa-f]{1,15}")) {
            throw WireFault.of("the size of a chunk is no number: " + Shown.of(size));
        }
        long length = Long.parseLong(size, 16);
        if (length > limits.body()) {
            throw tooLong();
        }
        return (int) length;
    }

    private String line(String what) throws IOException, WireFault {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw WireFault.of("it closed the connection in the middle of " + what);
            }
            if (++head > limits.head()) {
                throw WireFault.of("its headers are longer than " + limits.head() + " bytes");
            }
            line.write(read);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private WireFault tooLong() {
        return WireFault.of("its body is longer than " + limits.body() + " bytes");
    }
}
