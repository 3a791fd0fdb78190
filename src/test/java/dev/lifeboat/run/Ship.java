package dev.lifeboat.run;

import dev.lifeboat.steps.PositiveControl;
import dev.lifeboat.steps.Refusal;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** A vocabulary small enough to see what is wrong with it, for the tests of the lint. */
final class Ship {

    private Ship() {}

    /** The words that stand for things. */
    public static final class Things {

        @ParameterType("bow|stern")
        public String end(String word) {
            return word;
        }
    }

    /** Sentences with nothing wrong. */
    public static final class GoodSteps {

        @Given("the ship has sunk")
        public void hasSunk() {}

        @When("a boat is lowered at the {end}")
        public void isLowered(String end) {}

        @Refusal(when = "still")
        @Then("the boat now/still lies at the {end}")
        public void lies(String end) {}

        @Refusal
        @Then("nobody is aboard")
        public void nobodyAboard() {}

        @PositiveControl
        @Then("once the rope is cut, the boat floats")
        public void floatsOnce() {}
    }

    /** Sentences with something wrong each. */
    public static final class BadSteps {

        @When("a boat is lowered at the {word}")
        public void isLoweredSomewhere(String where) {}

        @When("the bell (has )sound(s)(ed)")
        public void rings() {}

        @Then("nothing is heard")
        public void nothingHeard() {}
    }
}
