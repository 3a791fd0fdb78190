package dev.lifeboat.observation;

import dev.lifeboat.simulator.http.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as an app sent it, with the real values, so that it can be sent again.
 *
 * @param path below the phone's address, percent-encoded
 * @param query names and values in order, decoded
 * @param body with any content encoding undone
 */
public record SentRequest(String method, String path, List<Parameter> query, Map<String, String> headers, byte[] body) {

    /** A parameter of the query. */
    public record Parameter(String name, String value) {}

    static final String BASE64 = "base64:";

    static SentRequest of(Request request) {
        List<Parameter> query = new ArrayList<>();
        request.query().forEach((name, values) -> values.forEach(value -> query.add(new Parameter(name, value))));
        return new SentRequest(request.method(), request.path(), query, request.headers(), request.body());
    }

    /** What an observation says was sent, with the secrets in it as they are usually written. */
    public static SentRequest told(Observation.Exchanged exchange, References references) {
        String target = references.resolved(exchange.target());
        int mark = target.indexOf('?');
        List<Parameter> query = new ArrayList<>();
        if (mark >= 0) {
            for (String pair : target.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                query.add(new Parameter(pair.substring(0, Math.max(0, equals)), pair.substring(equals + 1)));
            }
        }
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.requestHeaders().forEach((name, value) -> headers.put(name, references.resolved(value)));
        return new SentRequest(
                exchange.method(),
                mark < 0 ? target : target.substring(0, mark),
                query,
                headers,
                bytes(exchange.requestBody(), references));
    }

    private static byte[] bytes(String body, References references) {
        if (!body.startsWith(BASE64)) {
            return references.resolved(body).getBytes(StandardCharsets.UTF_8);
        }
        return Base64.getDecoder().decode(body.substring(BASE64.length()));
    }

    /** Whether sending either is the same to a service. */
    boolean sameAs(SentRequest other) {
        return method.equals(other.method)
                && path.equals(other.path)
                && query.equals(other.query)
                && headers.equals(other.headers)
                && Arrays.equals(body, other.body);
    }

    /** Everything in it that a secret may stand in. */
    List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(path.getBytes(StandardCharsets.UTF_8));
        query.forEach(
                parameter -> parts.add((parameter.name() + "=" + parameter.value()).getBytes(StandardCharsets.UTF_8)));
        headers.values().forEach(value -> parts.add(value.getBytes(StandardCharsets.UTF_8)));
        parts.add(body);
        return parts;
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, method);
            write(out, path);
            out.writeInt(query.size());
            for (Parameter parameter : query) {
                write(out, parameter.name());
                write(out, parameter.value());
            }
            out.writeInt(headers.size());
            for (Map.Entry<String, String> header : headers.entrySet()) {
                write(out, header.getKey());
                write(out, header.getValue());
            }
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException if these bytes are no request */
    static SentRequest of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String method = read(in);
            String path = read(in);
            List<Parameter> query = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                query.add(new Parameter(read(in), read(in)));
            }
            Map<String, String> headers = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                headers.put(read(in), read(in));
            }
            return new SentRequest(method, path, query, headers, in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalArgumentException("these bytes are no request", e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
