package dev.lifeboat.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.wire.ActionJson;
import dev.lifeboat.wire.MalformedMessage;
import dev.lifeboat.wire.PhoneJson;
import dev.lifeboat.wire.Problem;
import dev.lifeboat.wire.ScreenJson;
import dev.lifeboat.wire.StatementJson;
import dev.lifeboat.wire.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Offers an implementation in this JVM as an adapter, on the loopback interface: the other side of the adapter protocol. */
public final class AdapterServer implements AutoCloseable {

    private static final int LONGEST_MESSAGE = 1 << 20;

    private final Implementation implementation;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, RunningApp> apps = new ConcurrentHashMap<>();

    private AdapterServer(Implementation implementation, HttpServer server) {
        this.implementation = implementation;
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any that is free
     * @throws IOException if the port is taken
     */
    public static AdapterServer start(Implementation implementation, int port) throws IOException {
        // Without this the JDK's server on Java 17 waits 40 ms before each body. Read when its classes are loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        AdapterServer adapter = new AdapterServer(implementation, server);
        server.setExecutor(adapter.threads);
        server.createContext("/", adapter::handle);
        server.start();
        return adapter;
    }

    /** What {@code --target} takes. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        implementation.close();
    }

    private record Reply(int status, String type, byte[] body) {

        static Reply json(int status, JsonNode message) {
            return new Reply(status, "application/json", message.toString().getBytes(StandardCharsets.UTF_8));
        }

        static Reply problem(int status, String title, String detail) {
            return new Reply(
                    status,
                    Problem.CONTENT_TYPE,
                    new Problem(status, title, detail).write().toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = answer(exchange);
            if (reply.body().length == 0) {
                exchange.sendResponseHeaders(reply.status(), -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
        try {
            return answer(request, exchange.getRequestBody());
        } catch (MalformedMessage e) {
            return Reply.problem(400, "The message is not of the protocol", e.getMessage());
        } catch (ActionRefused e) {
            return Reply.problem(e.reason().status(), "The action was refused", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return Reply.problem(500, "The app failed", e.toString());
        }
    }

    private Reply answer(String request, InputStream body) throws IOException {
        String[] words = request.split("[ /]+");
        String device = words.length > 3 ? words[3] : "";
        if (request.equals("GET /v1")) {
            return Reply.json(200, StatementJson.write(implementation.statement()));
        }
        if (request.equals("POST /v1/devices")) {
            return install(PhoneJson.read(message(body)));
        }
        if (!apps.containsKey(device)) {
            return Reply.problem(
                    404, "There is nothing", "No app is installed on '" + device + "', or no such address");
        }
        RunningApp app = apps.get(device);
        synchronized (app) {
            return answer(words[0], words.length > 4 ? words[4] : "", device, app, body);
        }
    }

    private Reply answer(String method, String what, String device, RunningApp app, InputStream body)
            throws IOException {
        return switch (method + " " + what) {
            case "POST actions" -> Reply.json(200, ScreenJson.write(app.perform(ActionJson.read(message(body)))));
            case "GET screen" -> Reply.json(200, ScreenJson.write(app.screen()));
            case "POST restart" -> Reply.json(200, ScreenJson.write(app.restart()));
            case "DELETE " -> {
                apps.remove(device).uninstall();
                yield new Reply(204, "", new byte[0]);
            }
            default -> Reply.problem(404, "There is nothing", "The protocol has no " + method + " at this address");
        };
    }

    private Reply install(DeviceEnvironment phone) {
        synchronized (apps) {
            if (apps.containsKey(phone.device())) {
                return Reply.problem(409, "It is there already", "The app is installed on this device");
            }
            RunningApp app = implementation.install(phone);
            apps.put(phone.device(), app);
            return Reply.json(201, ScreenJson.write(app.screen()));
        }
    }

    private static JsonNode message(InputStream body) throws IOException {
        byte[] message = body.readNBytes(LONGEST_MESSAGE + 1);
        if (message.length > LONGEST_MESSAGE) {
            throw new MalformedMessage("it is longer than " + LONGEST_MESSAGE + " bytes");
        }
        return StrictJson.read(message);
    }
}
