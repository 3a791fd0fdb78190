package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.simulator.cloud.StoredObject;
import dev.lifeboat.spi.Store;
import dev.lifeboat.steps.Words.Access;
import dev.lifeboat.steps.Words.CloudName;
import dev.lifeboat.verdict.NoSecretStored;
import dev.lifeboat.verdict.NothingWritten;
import dev.lifeboat.verdict.PayloadStored;
import dev.lifeboat.verdict.ServiceNotCalled;
import dev.lifeboat.verdict.StoreTouched;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
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
        phone.phone().signInToCloud(owner.cloudAccount(phone.phone().platform(), stage().user(account)));
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

    /** From now on something is wrong with what the phone gets from its own store. */
    @Given("the cloud store of {phone} {trouble}")
    public void isInTrouble(Handset phone, Trouble trouble) {
        trouble.befall(stage(), phone);
    }

    /** Every payload in her own cloud account is damaged; at least one has to be there. */
    @Given("what is stored in her cloud account has been {damage}")
    public void isDamaged(Damage damage) {
        Person ana = stage().cast().person("Ana");
        stage().arranged(!payloads(ana).isEmpty(), "a payload in her cloud account", "R19");
        List<byte[]> bens = payloads(stage().cast().person("Ben"));
        stage().world().store(store()).tamper(ana.cloudAccount(stage().platform()), damage.in(bens));
        stage().note("what is stored in her cloud account is " + damage);
    }

    private List<byte[]> payloads(Person person) {
        return stage().world().store(store()).objects(person.cloudAccount(stage().platform())).stream()
                .flatMap(object -> object.values().values().stream())
                .filter(value -> value.length > StoredObject.PAYLOAD)
                .toList();
    }

    /** Since the last When. */
    @Then("{access} {cloud} is seen")
    @Refusal(when = "no read")
    public void isSeen(Access access, CloudName cloud) {
        stage().judge(new StoreTouched(store(), cloud.name(), access.touch(), stage().deed(), access.happened()));
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
        stage().judge(new NothingWritten(
                stage().deed(), Optional.of(new NothingWritten.Place(store(), stage().user(account)))));
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
        stage().judge(new NoSecretStored(Providers.slug(stage().issuer(issuer)) + ".", true));
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
