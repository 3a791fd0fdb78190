package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.WireName;
import dev.lifeboat.steps.Words.Reason;
import dev.lifeboat.steps.Words.Remedy;
import dev.lifeboat.verdict.OffersRecovery;
import dev.lifeboat.verdict.PathTaken;
import dev.lifeboat.verdict.RecoveryRefused;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** Recovering on a phone, where that begins, and being refused. */
public final class RecoverySteps {

    private final Curtain curtain;
    private Handset lastTried;
    private Manner lastManner;

    public RecoverySteps(Curtain curtain) {
        this.curtain = curtain;
    }

    @When("{person} recovers on {phone}{manner}")
    public void recovers(Person person, Handset phone, Manner manner) {
        recover(person, phone, manner);
    }

    @Given("{person} has recovered on {phone}")
    public void hasRecovered(Person person, Handset phone) {
        recover(person, phone, person.usual());
        Recovery recovery = new Recovery(stage(), person);
        stage().arranged(stage().holds(recovery.restores(phone)), "recovering on " + phone.id(), "R04 and R29");
        person.backedUp().forEach(name -> person.accounts().holds(phone, name));
    }

    /** From the first sign-in with a recovery account on, its password alone is not enough. */
    @Given("signing in as {person} takes a second proof")
    public void takesASecondProof(Person person) {
        person.useSecondFactor();
    }

    @Given("{person} has been refused a recovery on {phone}")
    public void hasBeenRefused(Person person, Handset phone) {
        Answer answer = recover(person, phone, person.usual());
        boolean refused = answer.screen()
                .filter(screen -> screen.notes(NoticeCode.RECOVERED))
                .isEmpty();
        stage().arranged(refused, "a refused recovery on " + phone.id(), "R52, R56 and R58");
    }

    @Then("the recovery is refused because {reason}")
    @Refusal
    public void isRefused(Reason reason) {
        stage().judge(new RecoveryRefused(lastTried.id(), stage().deed(), reason.notices()));
    }

    @Then("once {remedy}, the same recovery works")
    @PositiveControl
    public void worksOnce(Remedy remedy) {
        Person owner = stage().cast().ownerOf(lastTried);
        owner.supply(remedy, lastTried);
        Recovery recovery = new Recovery(stage(), owner);
        recovery.on(lastTried, remedy.changesManner() ? owner.usual() : lastManner);
        recovery.controlled(lastTried);
    }

    @Then("{phone} offers to begin recovery at the bottom")
    public void offersAtTheBottom(Handset phone) {
        lastTried = phone;
        stage().judge(new OffersRecovery(phone.id(), Optional.of(Place.BOTTOM), false));
    }

    @Then("{phone} shows no account and no backup and offers to begin recovery")
    @Refusal
    public void offersWhenFresh(Handset phone) {
        lastTried = phone;
        stage().judge(new OffersRecovery(phone.id(), Optional.empty(), true));
    }

    @Then("once she takes the offer, the recovery works by the way {string}")
    @PositiveControl
    public void worksByTheWay(String way) {
        Person owner = stage().cast().ownerOf(lastTried);
        Recovery recovery = new Recovery(stage(), owner);
        recovery.on(lastTried, owner.usual());
        recovery.controlled(lastTried);
        stage().judge(new PathTaken(
                lastTried.id(), ActionName.BEGIN_RECOVERY, List.of(WireName.parse(PathElement.class, way))));
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
