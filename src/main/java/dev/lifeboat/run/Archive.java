package dev.lifeboat.run;

import dev.lifeboat.observation.Printed;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.spi.Platform;
import java.net.URI;
import java.util.List;

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
     * An example is over, and this is what its phones really showed then.
     *
     * @param pictures as PNG, oldest phone first; empty where the subject gives none
     */
    default void pictures(Example example, Platform platform, List<byte[]> pictures) {}

    /**
     * An example has passed, and is played again.
     *
     * @param result of this play, which decides nothing yet
     */
    default void setAside(ExampleResult result) {}

    /** An example was decided, and nobody has been told yet. */
    default void decided(ExampleResult result) {}

    /**
     * All examples are over.
     *
     * @param printed by the subject's own process, without secrets
     */
    default void printed(Printed printed) {}
}
