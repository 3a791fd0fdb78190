package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.simulator.identity.SignInRequest;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.verdict.AccountName;
import dev.lifeboat.verdict.CodeAccepted;
import dev.lifeboat.verdict.DeviceKeys;
import dev.lifeboat.verdict.NoRequestShown;
import dev.lifeboat.verdict.ProofFirst;
import dev.lifeboat.verdict.SignInDecided;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** Proving recovered accounts anew, the credentials that come of it, and the sign-ins they decide. */
public final class VerificationSteps {

    private final Curtain curtain;

    public VerificationSteps(Curtain curtain) {
        this.curtain = curtain;
    }

    @When("{person} proves {string} on {phone}")
    public void proves(Person person, String issuer, Handset phone) {
        prove(phone, person.accounts().called(issuer), true);
    }

    @Given("{person} has proven {string} on {phone}")
    public void hasProven(Person person, String issuer, Handset phone) {
        AccountName name = person.accounts().called(issuer);
        Answer answer = prove(phone, name, true);
        stage().arranged(
                        Accounts.on(answer, name)
                                .filter(account -> account.state() == AccountState.READY)
                                .isPresent(),
                        "proving " + name + " on " + phone.id(),
                        "R39 and R46");
    }

    @When("{person} enters a wrong proof for {string} on {phone}")
    public void provesWrongly(Person person, String issuer, Handset phone) {
        prove(phone, person.accounts().called(issuer), false);
    }

    @When("someone signs in to {string}")
    public void someoneSignsIn(String issuer) {
        signIn(name(issuer));
    }

    @When("someone signs in to {string} and {person} approves it on {phone}")
    public void approves(String issuer, Person person, Handset phone) {
        signIn(name(issuer));
        answer(phone, true);
    }

    @When("someone signs in to {string} and {person} denies it on {phone}")
    public void denies(String issuer, Person person, Handset phone) {
        signIn(name(issuer));
        answer(phone, false);
    }

    @Then("the provider of {string} has the approval of {phone}")
    public void hasApproval(String issuer, Handset phone) {
        stage().judge(decided(phone, name(issuer), true));
    }

    @Then("the provider of {string} has the denial of {phone}")
    public void hasDenial(String issuer, Handset phone) {
        stage().judge(decided(phone, name(issuer), false));
    }

    @Then("{phone} shows no request for {string}")
    public void showsNoRequest(Handset phone, String issuer) {
        stage().heard(phone.id(), phone.look());
        stage().judge(new NoRequestShown(phone.id()));
    }

    @Then("once {person} approves it on {phone}, the provider of {string} has its approval")
    public void hasApprovalOnce(Person person, Handset phone, String issuer) {
        answer(phone, true);
        stage().control(decided(phone, name(issuer), true), "R61");
    }

    @Then("the provider of {string} knows {int} of her phones, each by a key of its own")
    public void knowsPhones(String issuer, int count) {
        AccountName name = name(issuer);
        List<String> phones =
                ana().phones().stream().limit(count).map(Handset::id).toList();
        stage().judge(new DeviceKeys(provider(name), name.username(), phones));
    }

    @Then("the proof for {string} came before its new credential")
    public void proofCameFirst(String issuer) {
        stage().judge(new ProofFirst(ana().phone("new").id(), name(issuer), stage().deed()));
    }

    @Then("once {person} proves {string} on {phone}, its code is accepted")
    public void codeAcceptedOnceProven(Person person, String issuer, Handset phone) {
        AccountName name = person.accounts().called(issuer);
        prove(phone, name, true);
        person.accounts().tryCode(phone, name);
        stage().control(new CodeAccepted(phone.id(), name, true), "R39 and R46");
    }

    private Answer prove(Handset phone, AccountName name, boolean rightly) {
        Optional<Screen.Account> entry = Accounts.on(stage().heard(phone.id(), phone.look()), name);
        stage().arranged(entry.isPresent(), "finding " + name + " on " + phone.id(), "R29");
        String id = entry.get().id();
        stage().heard(phone.id(), phone.perform(new Action.OpenAccount(id)));
        Person owner = stage().cast().ownerOf(phone);
        if (name.kind() == AccountKind.PERSONAL) {
            Manner manner = owner.signingInAs(name.username());
            return new Conversation(stage(), phone, rightly ? manner : manner.provingWrongly())
                    .begin(new Action.SignInToRecover(id));
        }
        phone.phone().camera().showQrCodes(rightly ? owner.accounts().activation(name) : "https://example.invalid/");
        Answer answer = new Conversation(stage(), phone, owner.usual()).begin(new Action.ScanQrToRecover(id));
        phone.phone().camera().showNothing();
        return answer;
    }

    private void signIn(AccountName name) {
        SignInRequest request = name.kind() == AccountKind.PERSONAL
                ? stage().world().microsoft().askForSignIn(name.username())
                : ana().accounts().tenant(name.issuer()).askForSignIn(name.username());
        stage().note("someone signs in to " + name + ": " + request.text());
    }

    /** Answers the first request that the phone shows; where it shows none there is nothing to answer. */
    private void answer(Handset phone, boolean approve) {
        stage().heard(phone.id(), phone.look())
                .screen()
                .flatMap(screen -> screen.requests().stream().findFirst())
                .map(Screen.SignInRequest::id)
                .<Action>map(id -> approve ? new Action.ApproveSignIn(id) : new Action.DenySignIn(id))
                .ifPresent(action -> stage().heard(phone.id(), phone.perform(action)));
    }

    private SignInDecided decided(Handset phone, AccountName name, boolean approved) {
        return new SignInDecided(phone.id(), provider(name), name.username(), approved);
    }

    private static String provider(AccountName name) {
        return name.kind() == AccountKind.PERSONAL ? "microsoft" : Accounts.slug(name.issuer());
    }

    private AccountName name(String issuer) {
        return ana().accounts().called(issuer);
    }

    private Person ana() {
        return stage().cast().person("Ana");
    }

    private Stage stage() {
        return curtain.stage();
    }
}
