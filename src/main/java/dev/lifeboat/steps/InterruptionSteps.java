package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.verdict.OldOrNew;
import dev.lifeboat.verdict.RetryCompletes;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** What is interrupted at each of its calls, and what that leaves behind. */
public final class InterruptionSteps {

    private final Curtain curtain;

    public InterruptionSteps(Curtain curtain) {
        this.curtain = curtain;
    }

    @When("{deed} on {phone} is attempted with {cut} at each of its calls")
    public void isAttempted(Deed deed, Handset phone, Cut cut) {
        Person person = stage().cast().ownerOf(phone);
        new Attempts(stage(), deed.attempt(stage(), person, phone), cut).makeAll();
    }

    @Then("each attempt left the state from before or the whole new one")
    public void leftOldOrNew() {
        stage().judge(new OldOrNew(stage().deed()));
    }

    @Then("a second try completed each of them")
    public void completedByRetry() {
        stage().judge(new RetryCompletes(stage().deed()));
    }

    private Stage stage() {
        return curtain.stage();
    }
}
