package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.spi.DeviceEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;

/** Calls that a faulty app makes over the network beside those of the reference. */
final class Beside {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The phone's clock. */
    Instant now(DeviceEnvironment phone) {
        try {
            String body = send(HttpRequest.newBuilder(phone.address("os/clock")).GET());
            return Instant.parse(new ObjectMapper().readTree(body).path("now").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Posts a JSON body, whatever comes of it, even if nothing does. */
    void post(DeviceEnvironment phone, String name, String json) {
        send(HttpRequest.newBuilder(URI.create(phone.address() + "/" + name))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Gets something, whatever comes of it, even if nothing does. */
    void get(DeviceEnvironment phone, String name) {
        send(HttpRequest.newBuilder(URI.create(phone.address() + "/" + name)).GET());
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException cut) {
            return "{}";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
