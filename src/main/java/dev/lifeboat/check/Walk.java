package dev.lifeboat.check;

import dev.lifeboat.driver.AdapterWire;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.driver.WireFault;
import dev.lifeboat.driver.WireReply;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import dev.lifeboat.wire.MalformedMessage;
import dev.lifeboat.wire.ScreenJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Sends one request after the other and keeps what came of each. */
final class Walk {

    /** How many requests may go without any answer before the rest is not tried. */
    private static final int CHANCES = 3;

    private static final int LONGEST = 200;

    /** Too much is left without an answer to go on. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final AdapterWire wire;
    private final Limits limits;
    private final List<CheckedStep> steps = new ArrayList<>();
    private final Map<ActionName, Outcome> actions = new EnumMap<>(ActionName.class);
    private final Map<Capability, Boolean> options = new EnumMap<>(Capability.class);
    private int unanswered;

    Walk(AdapterWire wire, Limits limits) {
        this.wire = wire;
        this.limits = limits;
    }

    AdapterWire wire() {
        return wire;
    }

    ProtocolReport report(Optional<ConformanceStatement> statement) {
        return new ProtocolReport(statement, steps, actions, options);
    }

    /** Goes through a part of the walk until its end, or until too many requests went without an answer. */
    void asFarAsItGoes(Runnable part) {
        try {
            part.run();
        } catch (Ended early) {
            add(
                    "the rest of the walk",
                    "nothing more",
                    "an answer to every request",
                    CHANCES + " requests went without one",
                    "Mend what is said above; the steps after it were not taken.");
        }
    }

    void add(String what, String sent, String expected, String came, String change) {
        steps.add(new CheckedStep(what, shortened(sent), expected, came, change));
    }

    /** Notes what became of an action; the best counts. */
    void note(ActionName action, Outcome outcome) {
        actions.merge(action, outcome, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** Notes whether an option was seen to work; it has to each time. */
    void note(Capability option, boolean works) {
        options.merge(option, works, Boolean::logicalAnd);
    }

    /**
     * Sends a request and holds the answer against what the protocol has for it.
     *
     * @param what what is tried, in a few words
     * @param body JSON, or empty
     */
    Heard ask(String what, String method, String path, String body, Expected expected) {
        String sent = method + " " + path + (body.isEmpty() ? "" : " " + body);
        try {
            WireReply reply = wire.exchange(method, path, body.getBytes(StandardCharsets.UTF_8));
            if (!expected.statuses().contains(reply.status())) {
                add(what, sent, expected.toString(), came(reply), expected.change());
                return Heard.NOTHING;
            }
            Heard heard = settled(path, read(reply));
            add(what, sent, expected.toString(), summary(heard), oddity(heard));
            return heard;
        } catch (MalformedMessage e) {
            add(what, sent, expected.toString(), e.getMessage(), "Send the message as docs/protocol.md has it.");
        } catch (WireFault e) {
            broken(what, sent, expected.toString(), e);
        }
        return Heard.NOTHING;
    }

    /**
     * Asks for a picture.
     *
     * @return whether one came
     */
    boolean askForPicture(String what, String path) {
        String sent = "GET " + path;
        String expected = "200 with an image/png";
        try {
            WireReply reply = wire.exchange("GET", path, new byte[0]);
            boolean picture = reply.status() == 200 && reply.contentType().equals("image/png");
            add(
                    what,
                    sent,
                    expected,
                    reply.status() + " " + reply.contentType(),
                    picture ? "" : "Answer with a PNG, or take screenshot out of the statement.");
            return picture;
        } catch (WireFault e) {
            broken(what, sent, expected, e);
            return false;
        }
    }

    private void broken(String what, String sent, String expected, WireFault fault) {
        add(what, sent, expected, fault.getMessage(), advice(fault));
        if (++unanswered == CHANCES) {
            throw new Ended();
        }
    }

    private static Heard read(WireReply reply) {
        return switch (reply.status()) {
            case 200, 201 -> new Heard(reply.status(), Optional.of(ScreenJson.read(reply.json(reply.status()))));
            case 400, 409, 501 -> {
                reply.problem();
                yield new Heard(reply.status(), Optional.empty());
            }
            default -> new Heard(reply.status(), Optional.empty());
        };
    }

    /** While work goes on only the screen is asked for. */
    private Heard settled(String path, Heard first) throws WireFault {
        if (!isBusy(first)) {
            return first;
        }
        AtomicReference<Heard> last = new AtomicReference<>(first);
        String screen = path.replaceAll("^(/v1/devices/[^/]+).*", "$1/screen");
        try {
            Awaitility.await()
                    .pollDelay(limits.poll())
                    .pollInterval(limits.poll())
                    .atMost(limits.busy())
                    .until(() -> {
                        last.set(read(wire.exchange("GET", screen, new byte[0])));
                        return !isBusy(last.get());
                    });
        } catch (ConditionTimeoutException e) {
            throw new MalformedMessage(
                    "it went on saying that it is busy for " + limits.busy().toSeconds() + " s");
        }
        return last.get();
    }

    private static boolean isBusy(Heard heard) {
        return heard.screen().filter(Screen::busy).isPresent();
    }

    private static String summary(Heard heard) {
        return heard.status()
                + heard.screen().map(screen -> ", " + summary(screen)).orElse("");
    }

    private static String summary(Screen screen) {
        StringBuilder summary = new StringBuilder(screen.prompt()
                .map(prompt -> "the prompt " + prompt.asksFor().wireName())
                .orElse("the view " + screen.view().wireName()));
        int accounts = screen.accounts().size();
        summary.append(", ").append(accounts).append(accounts == 1 ? " account" : " accounts");
        screen.notices().stream()
                .map(notice -> notice.code().code())
                .distinct()
                .forEach(code -> summary.append(", ").append(code));
        return summary.toString();
    }

    /** What a screen says that cannot be; most of that is found out when it is read. */
    private static String oddity(Heard heard) {
        return heard.screen()
                .filter(screen ->
                        screen.view() == View.WELCOME && !screen.accounts().isEmpty())
                .map(screen -> "Show the view accounts: welcome is for an app without accounts.")
                .orElse("");
    }

    private static String came(WireReply reply) {
        String body = new String(reply.body(), StandardCharsets.UTF_8);
        return reply.status() + (body.isBlank() ? "" : " " + shortened(body));
    }

    private static String advice(WireFault fault) {
        return fault.late()
                ? "Answer in time (--deadline gives more of it), or answer at once with \"busy\": true and go on working."
                : "Give one whole HTTP/1.1 answer to each request, and keep the adapter running after it.";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
