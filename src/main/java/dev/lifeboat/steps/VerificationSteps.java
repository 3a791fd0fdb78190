package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.simulator.device.CameraPermission;
import dev.lifeboat.simulator.identity.Channel;
import dev.lifeboat.simulator.identity.SignInMethod;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.steps.Words.Proofs;
import dev.lifeboat.verdict.AccountName;
import dev.lifeboat.verdict.AsksNoProof;
import dev.lifeboat.verdict.CameraAskedFirst;
import dev.lifeboat.verdict.CodeAccepted;
import dev.lifeboat.verdict.DeviceKeys;
import dev.lifeboat.verdict.OthersUnchanged;
import dev.lifeboat.verdict.PasswordFirst;
import dev.lifeboat.verdict.ProofFirst;
import dev.lifeboat.verdict.ProofNoticed;
import dev.lifeboat.verdict.SameEndState;
import dev.lifeboat.verdict.WaitsForProof;
import dev.lifeboat.verdict.WayTaken;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Proving recovered accounts anew, and the credentials that come of it. */
public final class VerificationSteps {

    private final Curtain curtain;
    private AccountName lastProven;

    public VerificationSteps(Curtain curtain) {
        this.curtain = curtain;
    }

    /** Whether its accounts sign in by a push request or by a code, for this example. */
    @Given("the provider of {string} uses {method}")
    public void uses(String issuer, SignInMethod method) {
        ana().providers().use(stage().issuer(issuer), method);
    }

    /** Takes the other ways away from the account at its provider. */
    @Given("{person} can be reached {proofs} for {string}")
    public void canBeReached(Person person, Proofs proofs, String issuer) {
        String username = person.accounts().called(issuer).username();
        for (ProofChannel channel : ProofChannel.values()) {
            if (!proofs.channels().contains(channel)) {
                stage().world().microsoft().removeProof(username, Channel.valueOf(channel.name()));
                stage().note(username + " has no proof by " + channel.wireName() + " any more");
            }
        }
    }

    /** She says no when the phone asks, and withdraws what she had allowed. */
    @Given("{person} denies the camera on {phone}")
    public void deniesTheCamera(Person person, Handset phone) {
        phone.phone().permissions().willAnswerCameraDialog(false);
        if (phone.phone().permissions().camera() == CameraPermission.GRANTED) {
            phone.phone().permissions().setCamera(CameraPermission.DENIED);
        }
        stage().note(person.name() + " lets the app not use the camera of " + phone.id());
    }

    @Given("{person} has proven {string} on {phone}")
    public void hasProven(Person person, String issuer, Handset phone) {
        AccountName name = person.accounts().called(issuer);
        Answer answer = prove(phone, name, Evidence.USUAL);
        stage().arranged(
                        Accounts.on(answer, name)
                                .filter(account -> account.state() == AccountState.READY)
                                .isPresent(),
                        "proving " + name + " on " + phone.id(),
                        "R39 and R46");
    }

    @When("{person} (tries to )prove(s) {string} on {phone}{evidence}")
    public void proves(Person person, String issuer, Handset phone, Evidence evidence) {
        prove(phone, person.accounts().called(issuer), evidence);
    }

    @Then("{string} on {phone} now/still waits for proof")
    @Refusal(when = "still")
    public void waitsForProof(String issuer, Handset phone) {
        AccountName name = name(phone, issuer);
        stage().cast().ownerOf(phone).providers().askForSignIn(name);
        stage().heard(phone.id(), phone.look());
        stage().judge(new WaitsForProof(phone.id(), name, Providers.provider(name)));
    }

    @Then("{phone} says once that {string} has to be proven")
    public void saysOnce(Handset phone, String issuer) {
        stage().heard(phone.id(), phone.look());
        stage().judge(new ProofNoticed(phone.id(), name(phone, issuer)));
    }

    @Then("{phone} asks no proof for {string}")
    @Refusal
    public void asksNoProof(Handset phone, String issuer) {
        stage().heard(phone.id(), phone.look());
        stage().judge(new AsksNoProof(phone.id(), name(phone, issuer)));
    }

    @Then("the way to {string} on {phone} led through {control}")
    public void ledThrough(String issuer, Handset phone, Control control) {
        stage().judge(new WayTaken(phone.id(), name(phone, issuer), control.action(), control.place(), control.way()));
    }

    @Then("{phone} asked for the password of {string} before its proof {proofs}")
    public void askedForThePassword(Handset phone, String issuer, Proofs proofs) {
        stage().judge(new PasswordFirst(phone.id(), name(phone, issuer), proofs.only(), stage().deed()));
    }

    @Then("no other account on {phone} has changed")
    @Refusal
    public void noOtherHasChanged(Handset phone) {
        stage().heard(phone.id(), phone.look());
        stage().judge(new OthersUnchanged(phone.id(), lastProven, stage().deed()));
    }

    @Then("{phone} asked for the camera before it looked")
    public void askedForTheCamera(Handset phone) {
        stage().judge(new CameraAskedFirst(phone.id()));
    }

    @Then("{string} is now the same on {phone} as on {phone}")
    public void isTheSame(String issuer, Handset phone, Handset other) {
        stage().heard(phone.id(), phone.look());
        stage().heard(other.id(), other.look());
        AccountName name = name(phone, issuer);
        stage().judge(new SameEndState(phone.id(), other.id(), name, Providers.provider(name)));
    }

    @Then("the provider of {string} knows {int} of her phones, each by a key of its own")
    @Refusal(when = "knows 1")
    public void knowsPhones(String issuer, int count) {
        AccountName name = ana().accounts().called(issuer);
        List<String> phones =
                ana().phones().stream().limit(count).map(Handset::id).toList();
        stage().judge(new DeviceKeys(Providers.provider(name), name.username(), phones));
    }

    @Then("the proof for {string} came before its new credential")
    public void proofCameFirst(String issuer) {
        Handset phone = ana().phone("new");
        stage().judge(new ProofFirst(phone.id(), name(phone, issuer), stage().deed()));
    }

    @Then("once {person} proves {string} on {phone}{evidence}, its code is accepted")
    @PositiveControl
    public void codeAcceptedOnceProven(Person person, String issuer, Handset phone, Evidence evidence) {
        AccountName name = person.accounts().called(issuer);
        prove(phone, name, evidence);
        person.providers().tryCode(phone, name);
        stage().control(new CodeAccepted(phone.id(), name, true), "R39 and R46");
    }

    private Answer prove(Handset phone, AccountName name, Evidence evidence) {
        lastProven = name;
        return new Proving(stage(), stage().cast().ownerOf(phone), phone, name).with(evidence);
    }

    private AccountName name(Handset phone, String issuer) {
        return stage().cast().ownerOf(phone).accounts().called(issuer);
    }

    private Person ana() {
        return stage().cast().person("Ana");
    }

    private Stage stage() {
        return curtain.stage();
    }
}
