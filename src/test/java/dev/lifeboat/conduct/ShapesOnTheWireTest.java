package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.conduct.MisbehavingAdapter.Request;
import dev.lifeboat.driver.Adapter;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.serve.AdapterServer;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.WireName;
import dev.lifeboat.wire.ProtocolSchemas;
import dev.lifeboat.wire.StrictJson;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever passes between the kit and adapters has the shape that the schemas say. */
class ShapesOnTheWireTest {

    private static final String EVERY_ACTION =
            "(@R03 or @R22 or @R32 or @R39 or @R42 or @R45 or @R49 or @R56 or @R58 or @R61 or @X01) and not @should";

    private static Gateway gateway;

    private final ProtocolSchemas schemas = new ProtocolSchemas();
    private final List<String> objections = new CopyOnWriteArrayList<>();
    private final Set<ActionName> actions = Collections.synchronizedSet(EnumSet.noneOf(ActionName.class));
    private final Set<String> answers = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void openTheGateway() {
        gateway = Gateway.start();
    }

    @AfterAll
    static void closeTheGateway() {
        gateway.close();
    }

    @Test
    void betweenTheKitAndTheReference() throws IOException {
        try (AdapterServer reference = AdapterServer.start(new ReferenceImplementation(), 0)) {
            run(reference.address());
        }
        assertThat(actions).isEqualTo(EnumSet.allOf(ActionName.class));
    }

    @ParameterizedTest
    @CsvSource({"node,node adapters/node/adapter.js", "python3,python3 adapters/python/adapter.py"})
    void betweenTheKitAndAnAdapterInAnotherLanguage(String interpreter, String command) throws IOException {
        boolean there = isThere(interpreter);
        if (!there) {
            System.err.println("NOT TESTED: the shapes of '" + command + "', because there is no " + interpreter);
        }
        assumeTrue(there);
        try (Adapter adapter = Adapter.started(command, Limits.STANDARD)) {
            run(adapter.address());
        }
        assertThat(actions).hasSizeGreaterThan(8);
    }

    private void run(URI address) throws IOException {
        try (MisbehavingAdapter between = MisbehavingAdapter.inFrontOf(address, this::check);
                HttpDriver driver = HttpDriver.to(between.address(), Limits.STANDARD)) {
            assertThat(Rows.run(gateway, driver, EVERY_ACTION).exitCode()).isZero();
        }
        assertThat(objections).isEmpty();
        assertThat(answers)
                .contains("statement 200", "screen 201", "screen 200")
                .anyMatch(answer -> answer.startsWith("problem "));
    }

    private void check(Request request, MisbehavingAdapter adapter, Socket socket) throws IOException {
        byte[] answer = adapter.properAnswer(request);
        checkRequest(request);
        checkAnswer(request, new String(answer, StandardCharsets.UTF_8));
        socket.getOutputStream().write(answer);
    }

    private void checkRequest(Request request) {
        if (request.is("POST", "/devices")) {
            object("device", request.body());
        }
        if (request.is("POST", "/actions")) {
            String name = object("action", request.body()).path("action").asText();
            actions.add(WireName.parse(ActionName.class, name));
        }
    }

    private void checkAnswer(Request request, String answer) {
        int status = Integer.parseInt(answer.split(" ", 3)[1]);
        byte[] body = answer.substring(answer.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.UTF_8);
        if (status == 204) {
            assertThat(body).isEmpty();
            return;
        }
        String schema = status >= 400 ? "problem" : request.is("GET", "/v1") ? "statement" : "screen";
        object(schema, body);
        answers.add(schema + " " + status);
    }

    private JsonNode object(String schema, byte[] message) {
        JsonNode read = StrictJson.read(message);
        schemas.objections(schema, read).forEach(objection -> objections.add(schema + ": " + objection));
        return read;
    }

    private static boolean isThere(String interpreter) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> new java.io.File(folder, interpreter).canExecute());
    }
}
