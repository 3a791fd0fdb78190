package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.steps.Words.Decision;
import dev.lifeboat.verdict.AccountName;
import dev.lifeboat.verdict.SignInDecided;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** Sign-ins elsewhere, which a phone is asked about and decides. */
public final class SignInSteps {

    private final Curtain curtain;

    public SignInSteps(Curtain curtain) {
        this.curtain = curtain;
    }

    /** A sign-in that its provider asks the phones of the account about. */
    @When("someone signs in to {string}")
    public void someoneSignsIn(String issuer) {
        ana().providers().askForSignIn(name(issuer));
        ana().providers().needPush();
    }

    @When("someone signs in to {string} and {person} {decision} it on {phone}")
    public void decides(String issuer, Person person, Decision decision, Handset phone) {
        person.providers().askForSignIn(name(issuer));
        person.providers().needPush();
        answer(phone, issuer, decision);
    }

    @Then("the provider of {string} has the {decision} of {phone}")
    public void hasDecision(String issuer, Decision decision, Handset phone) {
        stage().judge(decided(phone, issuer, decision));
    }

    @Then("once {person} {decision} it on {phone}, the provider of {string} has its approval")
    @PositiveControl
    public void hasApprovalOnce(Person person, Decision decision, Handset phone, String issuer) {
        answer(phone, issuer, decision);
        stage().control(decided(phone, issuer, Decision.APPROVAL), "R61");
    }

    /** Answers the request that the phone shows for the account; where it shows none there is nothing to answer. */
    private void answer(Handset phone, String issuer, Decision decision) {
        Answer seen = stage().heard(phone.id(), phone.look());
        Optional<String> account = Accounts.on(seen, name(issuer)).map(Screen.Account::id);
        seen.screen().stream()
                .flatMap(screen -> screen.requests().stream())
                .filter(request -> account.equals(Optional.of(request.account())))
                .map(Screen.SignInRequest::id)
                .findFirst()
                .<Action>map(
                        id -> decision == Decision.APPROVAL ? new Action.ApproveSignIn(id) : new Action.DenySignIn(id))
                .ifPresent(action -> stage().heard(phone.id(), phone.perform(action)));
    }

    private SignInDecided decided(Handset phone, String issuer, Decision decision) {
        AccountName name = name(issuer);
        return new SignInDecided(phone.id(), Providers.provider(name), name.username(), decision == Decision.APPROVAL);
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
