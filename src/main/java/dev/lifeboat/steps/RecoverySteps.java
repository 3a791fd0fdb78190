package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.verdict.RecoveryRefused;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Set;

/** Recovering on a phone, and being refused. */
public final class RecoverySteps {

    private final Curtain curtain;
    private Handset lastTried;
    private Manner lastManner;

    public RecoverySteps(Curtain curtain) {
        this.curtain = curtain;
    }

    @When("{person} recovers on {phone}")
    public void recovers(Person person, Handset phone) {
        recover(person, phone, person.usual());
    }

    @Given("{person} has been refused a recovery on {phone}")
    public void hasBeenRefused(Person person, Handset phone) {
        int before = stage().history().end();
        Answer answer = recover(person, phone, person.usual());
        boolean refused = answer.screen()
                .filter(screen -> screen.notes(NoticeCode.RECOVERED))
                .isEmpty();
        stage().arranged(refused, "a refused recovery on " + phone.id() + " after entry " + before, "R58");
    }

    @Then("the recovery is refused because accounts exist")
    public void refusedBecauseAccountsExist() {
        stage().judge(new RecoveryRefused(
                lastTried.id(), stage().sinceTheDeed().entries().get(0).number(), Set.of(NoticeCode.ACCOUNTS_EXIST)));
    }

    @Then("once its accounts are removed, the same recovery works")
    public void worksOnceAccountsAreRemoved() {
        Person owner = stage().cast().ownerOf(lastTried);
        stage().arranged(
                        owner.accounts().removeAll(lastTried),
                        "removing every account from " + lastTried.id(),
                        "removing an account");
        control(owner);
    }

    private void control(Person owner) {
        Recovery recovery = new Recovery(stage(), owner);
        recovery.on(lastTried, lastManner);
        stage().control(recovery.restores(lastTried), "R29");
    }

    private Answer recover(Person person, Handset phone, Manner manner) {
        lastTried = phone;
        lastManner = manner;
        return new Recovery(stage(), person).on(phone, manner);
    }

    private Stage stage() {
        return curtain.stage();
    }
}
