package dev.lifeboat.simulator.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** HTTPS in front of a simulated service, for clients that speak nothing else; whatever comes is passed on. */
final class TlsFront implements AutoCloseable {

    private final HttpClient onwards = HttpClient.newHttpClient();
    private final HttpsServer server;

    /** @param service where the paths begin in the simulated world, without a slash at its end */
    TlsFront(SSLContext context, URI service) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> passOn(exchange, service));
        server.start();
    }

    private void passOn(HttpExchange exchange, URI service) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.toString() + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .ifPresent(type -> request.header("Content-Type", type));
        try {
            HttpResponse<byte[]> answer = onwards.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            answer(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** With a slash at its end. */
    String address() {
        return "https://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
