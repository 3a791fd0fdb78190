package dev.lifeboat.steps;

import java.net.URI;

/** Where examples get their stage from: the run that is being executed. */
public interface StageDoor {

    /**
     * A stage for the example that stands at a line of a feature.
     *
     * @param feature as Cucumber names it
     * @param line from 1
     */
    Stage enter(URI feature, int line);

    /** The example is over, whatever came of it. */
    void leave(Stage stage);
}
