package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.ActionTaken;
import dev.lifeboat.observation.Observation.AppStarted;
import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.observation.Observation.ScreenRead;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Screen;
import java.util.stream.Stream;

/** What the correct app did and met in one example on one platform. */
public record Trace(Platform platform, History history) {

    /** What the person did in the app, in order. */
    public Stream<ActionTaken> actions() {
        return history.all(ActionTaken.class);
    }

    /** What was sent and answered, in order; the target is what follows the phone's address, from its slash. */
    public Stream<Exchanged> exchanges() {
        return history.all(Exchanged.class);
    }

    /** Every start of the app. */
    public Stream<AppStarted> starts() {
        return history.all(AppStarted.class);
    }

    /** Every screen that was shown, in order. */
    public Stream<Screen> screens() {
        return history.all(Observation.class).flatMap(Trace::screen);
    }

    private static Stream<Screen> screen(Observation observation) {
        if (observation instanceof ActionTaken taken) {
            return taken.answer().screen().stream();
        }
        if (observation instanceof ScreenRead read) {
            return read.answer().screen().stream();
        }
        return observation instanceof AppStarted started ? started.answer().screen().stream() : Stream.of();
    }
}
