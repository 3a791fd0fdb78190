package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Observation.Touch;
import dev.lifeboat.simulator.gateway.FaultRule;
import dev.lifeboat.simulator.gateway.Offline;
import dev.lifeboat.simulator.gateway.ServiceError;
import dev.lifeboat.simulator.gateway.ServiceProblem;
import dev.lifeboat.spi.Store;
import dev.lifeboat.verdict.NoSecretStored;
import dev.lifeboat.verdict.NothingWritten;
import dev.lifeboat.verdict.PayloadStored;
import dev.lifeboat.verdict.ServiceNotCalled;
import dev.lifeboat.verdict.StoreTouched;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Optional;

/** Cloud accounts and stores: signing in, what goes wrong there, and what is seen there. */
public final class CloudSteps {

    private final Curtain curtain;

    public CloudSteps(Curtain curtain) {
        this.curtain = curtain;
    }

    /** Signs the phone out in its settings, beside the app. */
    @Given("{phone} is signed out of its cloud account")
    public void isSignedOut(Handset phone) {
        phone.phone().signOutOfCloud();
    }

    /** Another account of the same person; it comes to be when it is first named. */
    @Given("{phone} is signed in to the cloud account {string}")
    public void isSignedInTo(Handset phone, String account) {
        Person owner = stage().cast().ownerOf(phone);
        phone.phone().signInToCloud(owner.cloudAccount(phone.phone().platform(), account));
    }

    /** The phone still takes itself for signed in, but its store refuses it until the person signs in again. */
    @Given("the cloud session of {phone} has expired")
    public void hasExpired(Handset phone) {
        phone.phone().expireCloudSession();
        stage().note("the cloud session of " + phone.id() + " expires");
    }

    /** Everything in the person's cloud account is deleted, beside the app. */
    @Given("{person} has cleaned her cloud account")
    public void hasCleaned(Person person) {
        stage().world().store(store()).deleteEverything(person.cloudAccount(stage().platform()));
        stage().note(person.name() + " deletes everything in her cloud account");
    }

    /** Every request of the phone to its own store is answered as unavailable. */
    @Given("the cloud store answers {phone} with an error")
    public void answersWithAnError(Handset phone) {
        fault(phone, FaultRule.of(new ServiceError(ServiceProblem.UNAVAILABLE)));
    }

    /** No request of the phone reaches its own store; everything else it reaches. */
    @Given("the connection of {phone} to its cloud store is cut")
    public void isCut(Handset phone) {
        fault(phone, FaultRule.of(new Offline()));
    }

    @Then("a write to her cloud account is seen")
    public void writeSeen() {
        seen(ownAccount(), Touch.WRITTEN, true);
    }

    @Then("a write to the cloud account {string} is seen")
    public void writeSeen(String account) {
        seen(account, Touch.WRITTEN, true);
    }

    @Then("a read of her cloud account is seen")
    public void readSeen() {
        seen(ownAccount(), Touch.READ, true);
    }

    @Then("no read of her cloud account is seen")
    @Refusal
    public void noReadSeen() {
        seen(ownAccount(), Touch.READ, false);
    }

    /** Since the last When. */
    @Then("nothing was written to any cloud store")
    @Refusal
    public void nothingWritten() {
        stage().judge(new NothingWritten(stage().deed(), Optional.empty()));
    }

    /** Since the example began. */
    @Then("nothing was ever written to any cloud store")
    @Refusal
    public void nothingEverWritten() {
        stage().judge(new NothingWritten(0, Optional.empty()));
    }

    /** Since the last When; holds where nothing was written, too. */
    @Then("only the cloud account {string} was written to")
    @Refusal
    public void onlyWrittenTo(String account) {
        stage().judge(new NothingWritten(stage().deed(), Optional.of(new NothingWritten.Place(store(), account))));
    }

    @Then("a payload lies in her cloud account and in no other")
    @PositiveControl
    public void payloadLies() {
        stage().search(store(), stage().cast().person("Ana").cloudAccount(stage().platform()));
        stage().judge(new PayloadStored(store(), ownAccount()));
        stage().judge(new NothingWritten(0, Optional.of(new NothingWritten.Place(store(), ownAccount()))));
    }

    @Then("the other system's store was never called")
    @Refusal
    public void otherStoreNotCalled() {
        stage().judge(new ServiceNotCalled(stage().platform().other().store().wireName()));
    }

    @Then("no planted secret stands in what is stored")
    @Refusal
    public void noSecretStored() {
        stage().search(store(), stage().cast().person("Ana").cloudAccount(stage().platform()));
        stage().judge(new NoSecretStored("", false));
    }

    @Then("the opened backup holds no secret of {string}")
    @Refusal
    public void noSecretOf(String issuer) {
        Person ana = stage().cast().person("Ana");
        stage().search(store(), ana.cloudAccount(stage().platform()));
        stage().judge(new NoSecretStored(Accounts.slug(issuer) + ".", true));
    }

    private void seen(String account, Touch touch, boolean happened) {
        stage().judge(new StoreTouched(store(), account, touch, stage().deed(), happened));
    }

    private void fault(Handset phone, FaultRule rule) {
        stage().world().faults().plan(rule.onPhone(phone.id()).atService(store().wireName()));
        stage().note("from now on " + rule.fault() + " meets every request of " + phone.id() + " to its cloud store");
    }

    private String ownAccount() {
        return stage().cast().person("Ana").ownCloudName();
    }

    private Store store() {
        return stage().platform().store();
    }

    private Stage stage() {
        return curtain.stage();
    }
}
