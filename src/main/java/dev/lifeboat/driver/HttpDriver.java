package dev.lifeboat.driver;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Printed;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.wire.ActionJson;
import dev.lifeboat.wire.MalformedMessage;
import dev.lifeboat.wire.PhoneJson;
import dev.lifeboat.wire.ScreenJson;
import dev.lifeboat.wire.StatementJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Drives an implementation in any language over the adapter protocol. Whatever an adapter does instead of answering comes
 * back as {@link Answer.Broken}; after that the next installation makes sure that it is still there.
 */
public final class HttpDriver implements Driver {

    private static final byte[] NOTHING = new byte[0];
    /** How often in a row an adapter may fail to be there before it is given up for the run. */
    private static final int CHANCES = 3;

    private final Adapter adapter;
    private final AdapterWire wire;
    private final Set<String> installed = ConcurrentHashMap.newKeySet();
    private final AtomicReference<ConformanceStatement> statement = new AtomicReference<>();
    private volatile boolean pictures = true;
    private boolean suspect;
    private int missed;

    private HttpDriver(Adapter adapter, Limits limits) {
        this.adapter = adapter;
        this.wire = new AdapterWire(adapter.address(), limits);
    }

    /**
     * Drives an adapter that somebody else runs.
     *
     * @param target its address, above {@code /v1}
     */
    public static HttpDriver to(URI target, Limits limits) {
        return new HttpDriver(Adapter.running(target), limits);
    }

    /**
     * Starts an adapter and drives it; closing the driver ends it and every process that it started.
     *
     * @param command as one would type it into a shell
     * @throws SubjectUnusable if it does not come up
     */
    public static HttpDriver starting(String command, Limits limits) {
        return new HttpDriver(Adapter.started(command, limits), limits);
    }

    @Override
    public ConformanceStatement statement() {
        ConformanceStatement known = statement.get();
        if (known != null) {
            return known;
        }
        try {
            WireReply reply = wire.exchange("GET", "/v1", NOTHING);
            statement.set(StatementJson.read(reply.json(200)));
            return statement.get();
        } catch (WireFault | MalformedMessage e) {
            throw new SubjectUnusable(
                    adapter.name() + " gives no conformance statement at GET /v1: " + e.getMessage() + adapter.demise(),
                    e);
        }
    }

    @Override
    public Answer install(DeviceEnvironment phone) {
        Optional<String> gone = absence();
        if (gone.isPresent()) {
            return new Answer.Broken(gone.get());
        }
        return installOn(phone);
    }

    private Answer installOn(DeviceEnvironment phone) {
        byte[] message = bytes(PhoneJson.write(phone));
        boolean ours = !installed.add(phone.device());
        try {
            WireReply reply = wire.exchange("POST", "/v1/devices", message);
            if (reply.status() == 409 && !ours) {
                // Left over from a run that did not come to its end.
                wire.exchange("DELETE", "/v1/devices/" + phone.device(), NOTHING);
                reply = wire.exchange("POST", "/v1/devices", message);
            }
            return settled(phone.device(), new Answer.Shown(ScreenJson.read(reply.json(201))));
        } catch (WireFault | MalformedMessage e) {
            return broken(phone.device(), "POST /v1/devices", e);
        }
    }

    @Override
    public Answer perform(String device, Action action) {
        return ask("POST", device, "/actions", bytes(ActionJson.write(action)));
    }

    @Override
    public Answer screen(String device) {
        return ask("GET", device, "/screen", NOTHING);
    }

    @Override
    public Answer restart(String device) {
        return ask("POST", device, "/restart", NOTHING);
    }

    @Override
    public Optional<byte[]> screenshot(String device) {
        if (!pictures || !installed.contains(device) || !statement().claims(Capability.SCREENSHOT)) {
            return Optional.empty();
        }
        try {
            WireReply reply = wire.exchange("GET", "/v1/devices/" + device + "/screenshot", NOTHING);
            boolean picture = reply.status() == 200 && reply.contentType().equals("image/png");
            return picture ? Screenshot.kept(reply.body()) : Optional.empty();
        } catch (WireFault e) {
            // A picture is not worth the same wait for every example.
            pictures = !e.late();
            return Optional.empty();
        }
    }

    @Override
    public void uninstall(String device) {
        if (!installed.remove(device)) {
            // Nothing is on it, or it is still at work on what it did not answer in time, and would keep this waiting
            // too.
            return;
        }
        try {
            WireReply reply = wire.exchange("DELETE", "/v1/devices/" + device, NOTHING);
            if (reply.status() != 204) {
                suspect();
            }
        } catch (WireFault e) {
            suspect();
        }
    }

    @Override
    public Printed printed() {
        return adapter.printed();
    }

    @Override
    public void close() {
        wire.close();
        adapter.close();
    }

    private Answer ask(String method, String device, String what, byte[] message) {
        String path = "/v1/devices/" + device + what;
        try {
            return settled(device, answer(wire.exchange(method, path, message)));
        } catch (WireFault | MalformedMessage e) {
            return broken(device, method + " " + what, e);
        }
    }

    private static Answer answer(WireReply reply) {
        Optional<ActionRefused.Reason> refused = Arrays.stream(ActionRefused.Reason.values())
                .filter(reason -> reason.status() == reply.status())
                .findFirst();
        if (refused.isPresent()) {
            return new Answer.Refused(refused.get(), reply.problem().toString());
        }
        return new Answer.Shown(ScreenJson.read(reply.json(200)));
    }

    /** While work goes on only the screen is asked for, until it is done or the patience is at its end. */
    private Answer settled(String device, Answer first) {
        if (!isBusy(first)) {
            return first;
        }
        Duration atMost = wire.limits().busy();
        AtomicReference<Answer> last = new AtomicReference<>(first);
        try (AdapterWire.LongWait meanwhile = wire.waiting(atMost)) {
            try {
                Awaitility.await()
                        .pollInterval(wire.limits().poll())
                        .pollDelay(wire.limits().poll())
                        .atMost(atMost)
                        .until(() -> {
                            last.set(screenOnce(device));
                            return !isBusy(last.get());
                        });
                return last.get();
            } catch (ConditionTimeoutException e) {
                suspect();
                installed.remove(device);
                return new Answer.Broken(
                        "it went on saying that it is busy for " + Limits.seconds(atMost) + " s" + meanwhile.excuse());
            }
        }
    }

    private Answer screenOnce(String device) {
        try {
            return answer(wire.exchange("GET", "/v1/devices/" + device + "/screen", NOTHING));
        } catch (WireFault | MalformedMessage e) {
            return broken(device, "GET /screen", e);
        }
    }

    private static boolean isBusy(Answer answer) {
        return answer.screen().filter(Screen::busy).isPresent();
    }

    private Answer broken(String device, String request, Exception e) {
        suspect();
        if (e instanceof WireFault fault && fault.late()) {
            installed.remove(device);
        }
        return new Answer.Broken("to " + request + ", " + e.getMessage() + adapter.demise());
    }

    private static byte[] bytes(JsonNode message) {
        return message.toString().getBytes(StandardCharsets.UTF_8);
    }

    private synchronized void suspect() {
        suspect = true;
    }

    /** Why the adapter cannot be asked, if it cannot; one of ours is started anew first. */
    private synchronized Optional<String> absence() {
        if (!suspect) {
            return Optional.empty();
        }
        if (missed >= CHANCES) {
            return Optional.of("the adapter was given up after it had not answered GET /v1 " + CHANCES
                    + " times in a row" + adapter.demise());
        }
        if (answers() || adapter.restart()) {
            suspect = false;
            missed = 0;
            return Optional.empty();
        }
        missed++;
        return Optional.of("it no longer answers GET /v1" + adapter.demise());
    }

    private boolean answers() {
        try {
            return wire.exchange("GET", "/v1", NOTHING).status() == 200;
        } catch (WireFault e) {
            return false;
        }
    }
}
