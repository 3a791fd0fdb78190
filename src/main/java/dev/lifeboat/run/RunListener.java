package dev.lifeboat.run;

import dev.lifeboat.spi.Platform;

/** Is told what a run is doing, from the thread that does it; several examples may be under way at once. */
public interface RunListener {

    /** A listener that does not care. */
    RunListener NONE = new RunListener() {};

    default void planned(RunPlan plan) {}

    default void began(Example example, Platform platform) {}

    default void ended(ExampleResult result) {}
}
