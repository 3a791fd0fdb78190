package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.steps.Words.Reason;
import dev.lifeboat.verdict.NoticeGiven;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;

/** Phones: what they run, whether they are online, and how apps come and go on them. */
public final class DeviceSteps {

    private final Curtain curtain;

    public DeviceSteps(Curtain curtain) {
        this.curtain = curtain;
    }

    /** The phone is to be of the other platform than the one the example is judged on. */
    @Given("{person}'s {word} phone runs the other operating system")
    public void runsTheOtherSystem(Person person, String phone) {
        person.choose(phone, stage().platform().other());
    }

    /** Cuts the phone off from everything. */
    @Given("{phone} is offline")
    public void isOffline(Handset phone) {
        phone.phone().link().cut();
        stage().note(phone.id() + " goes offline");
    }

    /** Asks for the screen, and changes nothing. */
    @When("{person} looks at {phone}")
    public void looksAt(Person person, Handset phone) {
        stage().heard(phone.id(), phone.look());
    }

    /** Kills the app between two actions; what it keeps on the phone stays. */
    @When("the app on {phone} is killed and started again")
    public void isRestarted(Handset phone) {
        stage().heard(phone.id(), phone.restart());
    }

    /** Removes the app with all that it keeps on the phone. */
    @Given("the app has been removed from {phone}")
    public void hasBeenRemoved(Handset phone) {
        phone.uninstall();
    }

    /** Removes the app with all that it keeps on the phone, and starts a fresh one. */
    @When("the app is removed from {phone} and installed again")
    public void isReinstalled(Handset phone) {
        phone.uninstall();
        stage().heard(phone.id(), phone.install());
    }

    /** Sets the world forward; nobody waits. */
    @When("{int} days pass")
    public void daysPass(int days) {
        stage().letPass(Duration.ofDays(days));
        stage().note(days + " days pass");
    }

    /** The phone's own clock is wrong from now on, ahead if positive. */
    @Given("the clock of {phone} is off by {int} seconds")
    public void clockIsOff(Handset phone, int seconds) {
        stage().skewClock(phone.phone(), Duration.ofSeconds(seconds));
        stage().note("the clock of " + phone.id() + " is off by " + seconds + " seconds");
    }

    /** The app gives a notice with this reason. */
    @Then("{phone} says that {reason}")
    public void says(Handset phone, Reason reason) {
        stage().judge(new NoticeGiven(phone.id(), reason.notices(), stage().deed(), true));
    }

    /** The app gives no notice with this reason. */
    @Then("{phone} does not say that {reason}")
    @Refusal
    public void doesNotSay(Handset phone, Reason reason) {
        stage().judge(new NoticeGiven(phone.id(), reason.notices(), stage().deed(), false));
    }

    /** Sets the phone's own clock, in UTC; the world's goes on as before. */
    @When("the clock of {phone} is set to {string}")
    public void clockIsSet(Handset phone, String time) {
        stage().skewClock(
                        phone.phone(), Duration.between(stage().world().clock().instant(), Instant.parse(time)));
        stage().note("the clock of " + phone.id() + " is set to " + time);
    }

    private Stage stage() {
        return curtain.stage();
    }
}
