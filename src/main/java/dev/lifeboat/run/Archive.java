package dev.lifeboat.run;

import dev.lifeboat.observation.Recorder;
import dev.lifeboat.spi.Platform;
import java.net.URI;

/** Keeps the evidence of a run as it arises; called from the threads that run the examples. */
public interface Archive {

    /** Keeps nothing. */
    Archive NONE = new Archive() {};

    /**
     * An example begins.
     *
     * @param world where its world is served
     * @return what is to be given everything that happens in it
     */
    default Recorder.Sink open(Example example, Platform platform, URI world) {
        return Recorder.Sink.NONE;
    }

    /**
     * An example has passed, and is played again.
     *
     * @param result of this play, which decides nothing yet
     */
    default void setAside(ExampleResult result) {}

    /** An example was decided, and nobody has been told yet. */
    default void decided(ExampleResult result) {}
}
