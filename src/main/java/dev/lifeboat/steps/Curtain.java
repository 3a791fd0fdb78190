package dev.lifeboat.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.BeforeStep;
import io.cucumber.java.Scenario;

/** Opens the stage when an example begins, tells it of every step, and closes it when the example is over. */
public final class Curtain {

    private final StageDoor door;
    private Stage stage;

    Curtain(StageDoor door) {
        this.door = door;
    }

    @Before
    public void open(Scenario scenario) {
        stage = door.enter(scenario.getUri(), scenario.getLine());
    }

    @BeforeStep
    public void nextStep() {
        stage.nextStep();
    }

    @After
    public void close() {
        if (stage != null) {
            door.leave(stage);
        }
    }

    /** The stage of the example under way. */
    Stage stage() {
        return stage;
    }
}
