package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.spi.DeviceEnvironment;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries requests. It repeats none: {@link HttpClient} itself repeats a safe request once when a kept connection turns out
 * to be closed, and that is all the protocol allows.
 */
final class Wire implements AutoCloseable {

    /** An app has to give up within 20 seconds of real time, and a change is followed by a backup. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final ExecutorService threads;
    private final Transport transport;
    private final Duration patience;

    Wire() {
        this(PATIENCE);
    }

    /** @param patience how long to wait for a whole answer, in real time */
    Wire(Duration patience) {
        this.patience = patience;
        this.threads = Executors.newCachedThreadPool(Wire::daemon);
        HttpClient client = HttpClient.newBuilder()
                .executor(threads)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
        this.transport = request -> {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        };
    }

    private Wire(Wire shared, Transport transport) {
        this.threads = shared.threads;
        this.patience = shared.patience;
        this.transport = transport;
    }

    /** The same client for one phone, with whatever the app has in front of it there. Who closes the shared one closes both. */
    Wire of(DeviceEnvironment phone, Transport.Wrapping wrapping) {
        return new Wire(this, wrapping.around(transport, phone));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reference-http");
        thread.setDaemon(true);
        return thread;
    }

    Answer get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    Answer get(URI address, String bearer) {
        return send(authorized(address, bearer).GET());
    }

    Answer post(URI address, JsonNode body) {
        return send(json(HttpRequest.newBuilder(address), body));
    }

    Answer post(URI address, String bearer, JsonNode body) {
        return send(json(authorized(address, bearer), body));
    }

    Answer post(URI address, byte[] body) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    Answer post(URI address, Map<String, String> form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(pairs(form))));
    }

    /**
     * Sends any request.
     *
     * @throws Setback {@code offline} if no whole answer came
     */
    Answer send(HttpRequest.Builder request) {
        // Not sendAsync, which starts a thread for each answer where there are two processors or fewer.
        Future<Answer> exchange = threads.submit(() -> transport.send(request.build()));
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException) {
                throw Setback.offline();
            }
            throw new IllegalStateException("a request could not be sent at all", failed.getCause());
        } catch (TimeoutException noWholeAnswer) {
            exchange.cancel(true);
            throw Setback.offline();
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw Setback.offline();
        }
    }

    static HttpRequest.Builder authorized(URI address, String bearer) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + bearer);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, JsonNode body) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
    }

    /** The values of a map as a query string or form. */
    static String pairs(Map<String, String> values) {
        StringJoiner pairs = new StringJoiner("&");
        values.forEach((name, value) -> pairs.add(name + "=" + encoded(value)));
        return pairs.toString();
    }

    /** A value as part of a path, query or form. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
