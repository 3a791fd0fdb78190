package dev.lifeboat.driver;

import dev.lifeboat.evidence.Recording;
import dev.lifeboat.evidence.Recording.Asked;
import dev.lifeboat.evidence.Recording.Turn;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.References;
import dev.lifeboat.observation.SentRequest;
import dev.lifeboat.simulator.World;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Does in one example what an app once did in it: sends the requests that are recorded and gives the answers that are
 * recorded, with the secrets of a world that was made from the same seed. It decides nothing: when it is asked for anything
 * else than the app was, it has no answer, and {@link #departure} says where.
 */
public final class RecordedImplementation implements Driver {

    private final ConformanceStatement statement;
    private final Recording recording;
    private final URI world;
    private final References references;
    private int next;
    private String departure;

    public RecordedImplementation(ConformanceStatement statement, Recording recording, World world) {
        this.statement = statement;
        this.recording = recording;
        this.world = world.address();
        this.references = new References(world.secrets());
    }

    @Override
    public ConformanceStatement statement() {
        return statement;
    }

    /** Where the example asked for something else than is recorded; empty if it never did. */
    public Optional<String> departure() {
        if (departure == null && next < recording.turns().size()) {
            return Optional.of(
                    "the recording goes on with " + told(recording.turns().get(next)));
        }
        return Optional.ofNullable(departure);
    }

    @Override
    public Answer install(DeviceEnvironment phone) {
        return answer(Asked.INSTALL, phone.device(), Optional.empty());
    }

    @Override
    public Answer perform(String device, Action action) {
        return answer(Asked.ACTION, device, Optional.of(action));
    }

    @Override
    public Answer screen(String device) {
        return answer(Asked.SCREEN, device, Optional.empty());
    }

    @Override
    public Answer restart(String device) {
        return answer(Asked.RESTART, device, Optional.empty());
    }

    @Override
    public void uninstall(String device) {
        // Phones are also cleared after an example, which is not recorded and has nothing to tell.
        if (departure == null
                && next < recording.turns().size()
                && recording.turns().get(next).asked() == Asked.REMOVE) {
            answer(Asked.REMOVE, device, Optional.empty());
        }
    }

    @Override
    public void close() {}

    private Answer answer(Asked asked, String device, Optional<Action> action) {
        if (departure != null || next == recording.turns().size()) {
            return departed("%s on %s is not recorded".formatted(named(asked, action), device));
        }
        Turn turn = recording.turns().get(next);
        if (turn.asked() != asked
                || !turn.phone().equals(device)
                || !turn.action().map(this::withSecrets).equals(action)) {
            return departed(
                    "%s on %s was asked for, but %s is recorded".formatted(named(asked, action), device, told(turn)));
        }
        next++;
        try {
            turn.requests().forEach(this::send);
        } catch (IllegalArgumentException locked) {
            return departed(
                    "a request before entry %s cannot be sent again: %s".formatted(turn.line(), locked.getMessage()));
        }
        return turn.answer().orElseGet(() -> new Answer.Broken("nothing is recorded"));
    }

    private Answer departed(String where) {
        departure = departure == null ? where : departure;
        return new Answer.Broken(departure);
    }

    private void send(Recording.Request request) {
        SentRequest sent = request.exact()
                .map(exact -> exact.opened(references))
                .orElseGet(() -> SentRequest.told(request.told(), references));
        try {
            new OneRequest(URI.create(world + "/" + request.told().phone()), sent).send();
        } catch (IOException cut) {
            // What the world did with it is what is observed; an app may well have met the same.
            return;
        }
    }

    /** The action with its secrets; what a person is asked for now is compared with what was asked for then. */
    private Action withSecrets(Action action) {
        if (action instanceof Action.SignIn signIn) {
            return new Action.SignIn(signIn.username(), references.resolved(signIn.password()));
        }
        if (action instanceof Action.EnterProof proof) {
            return new Action.EnterProof(references.resolved(proof.code()));
        }
        if (action instanceof Action.EnterDetails details) {
            return details.uri() != null
                    ? Action.EnterDetails.uri(references.resolved(details.uri()))
                    : Action.EnterDetails.codeAndUrl(
                            references.resolved(details.code()), references.resolved(details.url()));
        }
        return action;
    }

    private static String told(Turn turn) {
        return "%s on %s (entry %s)".formatted(named(turn.asked(), turn.action()), turn.phone(), turn.line());
    }

    private static String named(Asked asked, Optional<Action> action) {
        return switch (asked) {
            case INSTALL -> "an installation";
            case RESTART -> "a restart";
            case SCREEN -> "a look at the screen";
            case REMOVE -> "a removal";
            case ACTION -> action.orElseThrow().name().wireName();
        };
    }
}
